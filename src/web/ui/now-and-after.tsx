import type { ReactNode } from 'react';
import { AudienceLine } from './audience-line.tsx';
import type { Seat } from './glyph.tsx';
import styles from './now-and-after.module.css';

interface NowAndAfterProps {
  now: readonly Seat[];
  after: readonly Seat[];
  /** Saving asks others; it holds once they have said yes. */
  needsYes?: boolean;
  children?: ReactNode;
}

/** Who can see it now, and who will once this is saved. Read before the button is pressed. */
export function NowAndAfter({ now, after, needsYes = false, children }: NowAndAfterProps) {
  return (
    <div className={styles.both} role="status">
      <AudienceLine seats={now} tense="now" />
      <AudienceLine seats={after} tense={needsYes ? 'agreed' : 'after'} />
      {children}
    </div>
  );
}
