import type { ReactNode } from 'react';
import { TableScene } from '../ui/drawings/table-scene.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { Lintel } from './lintel.tsx';
import styles from './porch-frame.module.css';
import { SkipLink } from './skip-link.tsx';

interface PorchFrameProps {
  children: ReactNode;
  /** Say once, where people come in, how to be gone in a hurry. */
  saysHowToLeave?: boolean;
  /** The page itself, to which the others lead. */
  isKeptPage?: boolean;
}

/** Pages outside any room: the table is set, and there is one sheet to read. */
export function PorchFrame({
  children,
  saysHowToLeave = false,
  isKeptPage = false,
}: PorchFrameProps) {
  const { say } = useWords();
  return (
    <div className={styles.porch}>
      <SkipLink />
      <Lintel homeHref="/" isBare />
      <div className={styles.ground}>
        <div className={styles.art}>
          <TableScene className={styles.scene} />
        </div>
        <main className={styles.welcome} id="main" tabIndex={-1}>
          {children}
          {saysHowToLeave && <p className={styles.leaving}>{say('shell.leaveByKey')}</p>}
          {/* For everybody alike, with and without a network, so it tells of nothing. */}
          {!isKeptPage && (
            <div className={styles.kept}>
              <TextLink href="/kept">{say('shell.kept')}</TextLink>
            </div>
          )}
        </main>
      </div>
    </div>
  );
}
