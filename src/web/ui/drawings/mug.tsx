import styles from './drawings.module.css';

/** A cup of tea, seen from above. */
export function Mug({ transform }: { transform: string }) {
  return (
    <g transform={transform}>
      <ellipse cx="5" cy="8" rx="37" ry="36" className={styles.shadow} />
      <path
        d="M30 -9C52 -14 56 16 31 11"
        className={styles.cupSide}
        strokeWidth="9"
        strokeLinecap="round"
      />
      <circle r="34" className={styles.cup} />
      <circle r="34" className={styles.cupSide} strokeWidth="1.5" />
      <circle r="27.5" className={styles.tea} />
      <path
        d="M-19 -8A21 21 0 0 1 4 -20"
        className={styles.shine}
        strokeOpacity=".4"
        strokeWidth="3"
      />
    </g>
  );
}
