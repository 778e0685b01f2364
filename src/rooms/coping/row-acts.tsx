import type { Id } from '../../record/ids.ts';
import { ItemAudience } from '../../web/record/item-audience.tsx';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import type { Acting } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { AudienceLine } from '../../web/ui/audience-line.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './coping.module.css';
import { isMine, wordsFor } from './noted.ts';
import type { ShownNoted } from './use-notes.tsx';

/** What a client writes in a row: how it was, or the same in other words. */
export type Writing = 'tried' | 'words';

interface RowActsProps {
  shown: ShownNoted;
  client: Id;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onWrite: (what: Writing) => void;
  acting: Acting;
}

/** Who sees a row, always; what can be done with it, quietly. */
export function RowActs({ shown, client, isOpen, onOpenChange, onWrite, acting }: RowActsProps) {
  const { say } = useWords();
  const { seats } = usePeople();
  const { view, item, state, ask, may } = openItem(useView(), shown);
  const of = wordsFor(state, client);
  const isTheirs = client === view.viewer && !view.isReadOnly;
  const isTaken = isTheirs && isMine(state, client);
  const [take, aside] = [ask('coping/take', {}), ask('coping/put-aside', {})];
  return (
    <>
      {isOpen ? (
        <ItemAudience item={item} />
      ) : (
        <AudienceLine seats={seats(view.whoSees(item))} isSmall />
      )}
      <div className={styles.acts}>
        {isTaken && state.is === 'way' && (
          <TextLink of={of} onPress={() => onWrite('tried')}>
            {say('coping.tried')}
          </TextLink>
        )}
        {isTheirs && !isTaken && may(take) && (
          <TextLink onPress={() => acting.run(take)}>{say('coping.takeUp')}</TextLink>
        )}
        {isOpen && isTaken && (
          <>
            <TextLink onPress={() => onWrite('words')}>{say('coping.own.change')}</TextLink>
            <TextLink onPress={() => acting.run(aside, say('coping.asideNow'))}>
              {say('coping.putAside')}
            </TextLink>
          </>
        )}
        <TextLink of={of} isExpanded={isOpen} onPress={() => onOpenChange(!isOpen)}>
          {say(isOpen ? 'coping.less' : 'coping.more')}
        </TextLink>
      </div>
    </>
  );
}
