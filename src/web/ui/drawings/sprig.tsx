import styles from './drawings.module.css';

const leaf = 'M0 0C8 -11 23 -12 35 -2 23 8 9 9 0 0Z';
const leaves = [0, 16, 34, 50, 68, 84].map((along, at) => ({
  at: `translate(${along - 46} ${(2 * Math.sin(along / 20)).toFixed(1)})`,
  turn: `rotate(${at % 2 === 0 ? -46 : 46})`,
}));

/** A small green branch. */
export function Sprig({ transform }: { transform: string }) {
  return (
    <g transform={transform}>
      <path d="M-66 4C-30 -2 10 6 50 0" className={styles.stem} />
      {leaves.map(({ at, turn }) => (
        <path key={at} transform={`${at} ${turn}`} d={leaf} className={styles.leaf} />
      ))}
      <path d="M46 0C56 -8 70 -8 82 1 70 9 56 9 46 0Z" className={styles.leaf} />
    </g>
  );
}
