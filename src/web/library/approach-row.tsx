import type { Shelved } from '../../rooms/decisions/library/approaches.ts';
import { ProblemNote } from '../account/problem-note.tsx';
import { ask } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { Unfold } from '../ui/unfold.tsx';
import { useWords } from '../ui/words.tsx';
import { ApproachWords } from './approach-words.tsx';
import styles from './library.module.css';
import type { OfPractice, Written } from './use-shelf.ts';

interface ApproachRowProps {
  text: Shelved;
  written: readonly Written[];
  /** For those who write here. */
  onChange?: () => void;
  onDone?: () => void;
}

/** One text, who wrote it when, and what can be done with it. */
export function ApproachRow({ text, written, onChange, onDone }: ApproachRowProps) {
  const { say } = useWords();
  const { key, approach, isOfPractice } = text;
  const down = useAct(async () => ask('DELETE', `/api/practice/approaches/${key}`), onDone);
  return (
    <Unfold
      title={approach.name}
      {...(isOfPractice && { note: say('decisions.library.ofPractice') })}
    >
      <ApproachWords approach={approach} />
      <History written={written} />
      <ProblemNote problem={down.problem} />
      {onChange && (
        <Acts>
          <Button onPress={onChange}>{say('decisions.library.change')}</Button>
          <Button kind="quiet" isPending={down.isPending} onPress={() => down.run()}>
            {say('decisions.library.takeDown')}
          </Button>
        </Acts>
      )}
    </Unfold>
  );
}

function History({ written }: { written: readonly Written[] }) {
  const { say, sayDayAndYear } = useWords();
  if (written.length === 0) return null;
  return (
    <ul className={styles.history}>
      {written.map(({ at, by, approach }) => (
        <li key={at} className="quiet">
          {say(approach ? 'decisions.library.wrote' : 'decisions.library.tookDown', {
            name: by,
            day: sayDayAndYear(at),
          })}
        </li>
      ))}
    </ul>
  );
}

/** A text that was taken down. What it said last can be put back. */
export function TakenDown({ text, onDone }: { text: OfPractice; onDone: () => void }) {
  const { say } = useWords();
  const last = text.written.findLast(({ approach }) => approach !== null)?.approach;
  const back = useAct(
    async () => ask('PUT', `/api/practice/approaches/${text.key}`, last ?? {}),
    onDone,
  );
  return (
    <div className={styles.row}>
      <p className="title">{last?.name ?? text.key}</p>
      <History written={text.written} />
      <ProblemNote problem={back.problem} />
      {last && (
        <Acts>
          <Button isPending={back.isPending} onPress={() => back.run()}>
            {say('decisions.library.putBack')}
          </Button>
        </Acts>
      )}
    </div>
  );
}
