import type { Id } from '../../record/ids.ts';
import { EntryAudience } from '../../web/record/entry-audience.tsx';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import type { Shown } from '../../web/record/view.ts';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './coping.module.css';
import type { Tried } from './tried.ts';

interface LastTryProps {
  tries: readonly Tried[];
  entries: Pick<Shown<unknown>, 'item' | 'entries'>;
  client: Id;
}

/** How it was the last time, in a sentence. No counts and no row of times. */
export function LastTry({ tries, entries, client }: LastTryProps) {
  const { say, sayDate } = useWords();
  const { person, name } = usePeople();
  const { viewer } = useView();
  const last = tries.at(-1);
  if (!last) return null;
  const said = { helped: last.helped, day: sayDate(last.at), name: name(last.by) };
  const isPlain = last.by === client && client === viewer;
  return (
    <div className={styles.last}>
      <p className="quiet">{say(isPlain ? 'coping.last' : 'coping.lastOf', said)}</p>
      {last.words !== undefined && (
        <OwnWords person={person(last.by)} text={last.words} hasNoName />
      )}
      <EntryAudience within={entries} entry={last.id} />
    </div>
  );
}
