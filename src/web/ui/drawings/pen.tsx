import { classes } from '../classes.ts';
import { type Marker, markClass } from '../person-mark.ts';
import styles from './drawings.module.css';

/** One person's marker, lying on the table. */
export function Pen({ transform, marker }: { transform: string; marker: Marker }) {
  return (
    <g transform={transform} className={classes(styles.lit, markClass({ marker }))}>
      <rect x="-57" y="-5" width="118" height="15" rx="7" className={styles.shadow} />
      <rect x="-60" y="-8.5" width="120" height="16" rx="7" className={styles.pen} />
      <path d="M18 -8.5H52a8 8 0 0 1 0 16H18Z" className={styles.mark} />
      <rect x="-60" y="-8.5" width="9" height="16" rx="4" className={styles.mark} />
      <path d="M-46 -4.5H14" className={styles.shine} strokeOpacity=".35" strokeWidth="2.5" />
    </g>
  );
}
