import { classes } from './classes.ts';
import { type Marker, markClass } from './person-mark.ts';
import styles from './tick.module.css';

interface TickProps {
  isDone: boolean;
  /** Whose hand drew the tick. Without one it is drawn in ink. */
  marker?: Marker | undefined;
}

/** A box drawn by hand, and a tick across it. Said in words by whatever stands around it. */
export function Tick({ isDone, marker }: TickProps) {
  return (
    <svg
      className={classes(styles.tick, marker && markClass({ marker }))}
      viewBox="0 0 26 24"
      aria-hidden="true"
    >
      <path
        className={styles.box}
        d="M4.3 5C9.5 4.6 14.5 4.7 19.6 4.9 19.9 10 19.8 15 19.6 20.1 14.5 20.4 9.5 20.4 4.5 20.2 4.1 15 4 10 4.3 5Z"
      />
      {isDone && (
        <path
          className={styles.mark}
          pathLength={1}
          d="M5.4 12.6C7.3 14 8.8 15.8 10 17.9 13 12 17 7.3 22.4 3.6"
        />
      )}
    </svg>
  );
}
