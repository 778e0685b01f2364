import type { Instant } from '../../record/time.ts';
import { useWords } from '../../web/ui/words.tsx';
import styles from './chart.module.css';

export type Mark = { at: number; words: string };

interface ChartProps {
  /** The oldest first; two at least. */
  points: readonly { at: Instant; total: number }[];
  lowest: number;
  highest: number;
  /** Words on the axis, at the numbers from which they hold. */
  marks: readonly Mark[];
  /** How far from the first number chance alone may lead, where the publisher knows. */
  chance?: number | undefined;
}

type Paper = { width: number; height: number; left: number; top: number; bottom: number };
const wide: Paper = { width: 540, height: 232, left: 128, top: 24, bottom: 44 };
const narrow: Paper = { width: 350, height: 262, left: 14, top: 30, bottom: 58 };

/**
 * One person's line, soft, with hollow dots. Days lie as far apart as they were. A pale strip lies
 * around the first number, as wide as chance alone may lead. There is no target, no arrow, and no
 * color that says what is good. The sentence above it and the table below say the
 * same, so it is not read out a third time.
 */
export function Chart(props: ChartProps) {
  return (
    <figure className={styles.chart}>
      <Drawing {...props} paper={wide} className={styles.wide ?? ''} />
      <Drawing {...props} paper={narrow} className={styles.narrow ?? ''} />
    </figure>
  );
}

function Drawing(props: ChartProps & { paper: Paper; className: string }) {
  const { points, lowest, highest, marks, chance, paper, className } = props;
  const { sayShortDate } = useWords();
  const { width, height, left, top, bottom } = paper;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const right = width - 12;
  const floor = height - bottom;
  const across = (at: Instant) =>
    left + 12 + ((at - first.at) / Math.max(1, last.at - first.at)) * (right - left - 24);
  const up = (total: number) =>
    floor - ((total - lowest) / Math.max(1, highest - lowest)) * (floor - top);
  const dots = points.map(({ at, total }) => ({ at, x: across(at), y: up(total) }));
  const line = softLine(dots);
  const isWide = paper === wide;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className={className}>
      {chance !== undefined && (
        <rect
          x={isWide ? left : 0}
          y={up(Math.min(highest, first.total + chance))}
          width={right - (isWide ? left : 0)}
          height={
            up(Math.max(lowest, first.total - chance)) - up(Math.min(highest, first.total + chance))
          }
          className={styles.chance}
        />
      )}
      {marks.map(({ at }) => (
        <line
          key={at}
          x1={isWide ? left : 0}
          x2={right}
          y1={up(at)}
          y2={up(at)}
          className={styles.rule}
        />
      ))}
      <path
        d={`${line}L${dots.at(-1)?.x} ${floor}L${dots[0]?.x} ${floor}Z`}
        className={styles.area}
      />
      <path d={line} className={styles.line} />
      {dots.map(({ at, x, y }) => (
        <circle key={at} cx={x} cy={y} r={6.5} className={styles.dot} />
      ))}
      {marks.map(({ at, words }) => (
        <text
          key={at}
          x={isWide ? left - 10 : 0}
          y={up(at) + (isWide ? 5 : at === lowest ? 19 : -6)}
          textAnchor={isWide ? 'end' : 'start'}
        >
          {words}
        </text>
      ))}
      <text x={dots[0]?.x} y={height - 12} textAnchor="start">
        {sayShortDate(first.at)}
      </text>
      <text x={right} y={height - 12} textAnchor="end">
        {sayShortDate(last.at)}
      </text>
    </svg>
  );
}

/** From dot to dot, level at each of them, so that nothing is drawn that was not answered. */
function softLine(dots: readonly { x: number; y: number }[]): string {
  return dots
    .map(({ x, y }, n) => {
      const before = dots[n - 1];
      if (!before) return `M${x} ${y}`;
      const middle = (before.x + x) / 2;
      return `C${middle} ${before.y} ${middle} ${y} ${x} ${y}`;
    })
    .join('');
}
