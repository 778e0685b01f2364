import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { markClass, type Person } from './person-mark.ts';
import styles from './steps.module.css';
import { Tick } from './tick.tsx';
import { useWords } from './words.tsx';

/** Small steps, one below the other. No percent, no streak, nothing late. */
export function Steps({ children }: { children: ReactNode }) {
  return <ul className={styles.steps}>{children}</ul>;
}

interface StepProps {
  children: string;
  /** Who did it: the tick is in their color. Nobody yet: an open box. */
  doneBy?: Person | undefined;
  /** Who and when, in text: "You, November 15". */
  note?: ReactNode;
  /** A line in the doer's own words. */
  quote?: string | undefined;
  /** Present when you may tick it yourself. */
  onChange?: ((isDone: boolean) => void) | undefined;
  /** What belongs to it besides: who can see it, a line to write when it is done. */
  more?: ReactNode;
}

export function Step({ children, doneBy, note, quote, onChange, more }: StepProps) {
  const { say } = useWords();
  const isDone = doneBy !== undefined;
  const said = doneBy?.you
    ? say('pieces.doneByYou')
    : isDone && say('pieces.doneBy', { name: doneBy.name });
  const box = <Tick isDone={isDone} marker={doneBy?.marker} />;
  return (
    <li className={styles.step}>
      {onChange === undefined ? (
        <div className={styles.row}>
          {box}
          <span>
            <span className="vh">{said || say('pieces.notDone')}: </span>
            {children}
          </span>
        </div>
      ) : (
        <CheckboxField isSelected={isDone} onChange={onChange}>
          <CheckboxButton className={styles.row ?? ''}>
            {box}
            <span>
              {children}
              {said && <span className="vh"> ({said})</span>}
            </span>
          </CheckboxButton>
        </CheckboxField>
      )}
      {(note !== undefined || quote !== undefined) && (
        <p className={styles.note}>
          {note} {quote !== undefined && doneBy && <q className={markClass(doneBy)}>{quote}</q>}
        </p>
      )}
      {more !== undefined && <div className={styles.more}>{more}</div>}
    </li>
  );
}
