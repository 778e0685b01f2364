import type { ReactNode } from 'react';
import type { Approach } from '../../rooms/decisions/library/approach.ts';
import { useWords } from '../ui/words.tsx';
import styles from './library.module.css';

/** A text of the library, whole. */
export function ApproachWords({ approach }: { approach: Approach }) {
  const { say } = useWords();
  const { what, good, hard, asks, forWhat, sure, instead, sources } = approach;
  return (
    <dl className={styles.parts}>
      <Part label={say('decisions.option.what')}>{what}</Part>
      <Part label={say('decisions.library.for')}>{forWhat}</Part>
      <Part label={say('decisions.option.good')}>
        <Lines lines={good} />
      </Part>
      <Part label={say('decisions.option.hard')}>
        <Lines lines={hard} />
      </Part>
      <Part label={say('decisions.library.asks')}>{asks}</Part>
      <Part label={say('decisions.option.sure')}>
        {say(`decisions.sure.${sure}`)}. {say(`decisions.sure.${sure}.note`)}
      </Part>
      <Part label={say('decisions.option.sources')}>
        <Lines lines={sources} />
      </Part>
      <Part label={say('decisions.library.instead')}>
        <Lines lines={instead} />
      </Part>
    </dl>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
