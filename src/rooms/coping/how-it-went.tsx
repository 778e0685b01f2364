import { EntryAudience } from '../../web/record/entry-audience.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './coping.module.css';
import { SayAlongForm } from './say-along-form.tsx';
import { TriedForm } from './tried-form.tsx';
import { usePractice } from './use-practice.tsx';

/** What people say about it, the newest first. No counts, and nothing is late. */
export function HowItWent() {
  const { say } = useWords();
  const { exercise, view, isMine, ask } = usePractice();
  const told = useTold();
  const mayTell = exercise.along[view.viewer]?.says === 'yes' && !view.isReadOnly;
  if (told.length === 0 && !isMine && !mayTell) return null;
  return (
    <Section title={say('practice.tries')}>
      {isMine && exercise.standing !== 'ended' && (
        <InPlace word={say('coping.tried')}>
          {(close) => (
            <TriedForm asking={(body) => ask('practice/say-tried', body)} onDone={close} />
          )}
        </InPlace>
      )}
      {mayTell && (
        <InPlace word={say('practice.along.say')}>
          {(close) => <SayAlongForm onDone={close} />}
        </InPlace>
      )}
      {told.length === 0 && <p className="soft">{say('practice.tries.none')}</p>}
      <Told told={told} />
    </Section>
  );
}

type Line = { id: string; by: string; at: number; note: string; words: string | undefined };

function Told({ told }: { told: readonly Line[] }) {
  const { person } = usePeople();
  const { shown } = usePractice();
  if (told.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {told.map(({ id, by, note, words }) => (
        <li key={id} className={styles.row}>
          <OwnWords person={person(by)} note={note} text={words}>
            <EntryAudience within={shown} entry={id} />
          </OwnWords>
        </li>
      ))}
    </ul>
  );
}

function useTold(): Line[] {
  const { say, sayDate } = useWords();
  const { exercise } = usePractice();
  const tried = exercise.tries.map(({ id, by, at, helped, words }) => {
    const day = sayDate(at);
    return { id, by, at, words, note: say('practice.tried.note', { helped, day }) };
  });
  const along = exercise.saidAlong.map((each) => ({ ...each, note: sayDate(each.at) }));
  return [...tried, ...along].toSorted((a, b) => b.at - a.at);
}
