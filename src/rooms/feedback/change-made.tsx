import { useState } from 'react';
import type { OpenItem } from '../../web/record/open-item.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { DidItHelp } from './did-it-help.tsx';
import styles from './feedback.module.css';
import { isShown, type Change, type Feedback } from './said.ts';

interface ChangeMadeProps {
  open: OpenItem<Feedback>;
  change: Change;
}

/** What a therapist does differently, and whether it helped. Only the one who asked says so. */
export function ChangeMade({ open, change }: ChangeMadeProps) {
  const { say, sayDate } = useWords();
  const { person, name } = usePeople();
  const { view, item, state, ask, may } = open;
  const [isSayingAnew, setIsSayingAnew] = useState(false);
  const { helped } = change;
  const mine = may(ask('feedback/say-helped', { change: change.id, helped: 'yes' }));
  const asks = mine && isShown(item) && (!helped || isSayingAnew);
  const who = state.by === view.viewer ? 'you' : 'other';
  return (
    <div className={styles.answer}>
      <h3 className={styles.changed}>{say('feedback.changed')}</h3>
      <OwnWords
        person={person(change.by)}
        note={say('feedback.changed.on', { day: sayDate(change.at) })}
        text={change.words}
      />
      {helped && !asks && (
        <OwnWords person={person(state.by)} hasNoName text={helped.words} note={undefined}>
          <p className="soft">
            {say(`feedback.helped.said.${helped.helped}`, {
              who,
              name: name(state.by),
              day: sayDate(helped.at),
            })}
          </p>
          {mine && (
            <TextLink onPress={() => setIsSayingAnew(true)}>
              {say('feedback.helped.again')}
            </TextLink>
          )}
        </OwnWords>
      )}
      {!helped && !mine && (
        <p className="soft">{say('feedback.helped.waits', { name: name(state.by) })}</p>
      )}
      {asks && <DidItHelp open={open} change={change} onDone={() => setIsSayingAnew(false)} />}
    </div>
  );
}
