import { useState } from 'react';
import type { Item } from '../../record/item.ts';
import { AudienceLine } from '../ui/audience-line.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { AudienceSheet } from './audience-sheet.tsx';
import { AudienceWishes } from './audience-wishes.tsx';
import { isTheirs } from './is-theirs.ts';
import styles from './item-audience.module.css';
import { sharesTopicWith } from './my-sharing.ts';
import { useView } from './record.tsx';
import { SeeAsLink } from './see-as-link.tsx';
import { TakeBackSheet } from './take-back-sheet.tsx';
import { sayTitle } from './things.ts';
import { useFocusAfterSheet } from './use-focus-after-sheet.ts';
import { usePeople } from './use-people.ts';

interface ItemAudienceProps {
  item: Item;
  /** `names` where a heading has asked already who can see it. */
  tense?: 'can' | 'names';
}

/** Who can see a thing, and for the one it is about everything that can be done about it. */
export function ItemAudience({ item, tense = 'can' }: ItemAudienceProps) {
  const { say } = useWords();
  const view = useView();
  const { seats, name } = usePeople();
  const [open, setOpen] = useState<'change' | 'take-back'>();
  const part = useFocusAfterSheet(open !== undefined);
  const seeing = view.whoSees(item);
  const shown = view.shown<unknown>(item.id);
  const of = (shown && sayTitle(say, shown)) || undefined;
  const isMine = isTheirs(view, item);
  const sharedWith = isMine
    ? sharesTopicWith(view, item.topic).filter((person) => seeing.includes(person))
    : [];
  const [only, another] = sharedWith;
  const close = () => setOpen(undefined);
  return (
    <div ref={part} tabIndex={-1}>
      <AudienceLine seats={seats(seeing)} tense={tense} />
      <div className={styles.acts}>
        {isMine && (
          <TextLink of={of} onPress={() => setOpen('change')}>
            {say('seen.can')}
          </TextLink>
        )}
        {only !== undefined && item.audience === 'by-topic' && (
          <TextLink of={of} onPress={() => setOpen('take-back')}>
            {another === undefined
              ? say('sharing.takeBack', { name: name(only) })
              : say('sharing.takeBackAny')}
          </TextLink>
        )}
        <SeeAsLink item={item} of={of} />
      </div>
      <AudienceWishes item={item} />
      {isMine && (
        <>
          <AudienceSheet item={item} isOpen={open === 'change'} onClose={close} />
          <TakeBackSheet
            members={sharedWith}
            topic={item.topic}
            isOpen={open === 'take-back'}
            onClose={close}
          />
        </>
      )}
    </div>
  );
}
