import styles from './qr-code.module.css';

interface QrCodeProps {
  matrix: readonly (readonly boolean[])[];
  label: string;
}

/** What a camera needs around the squares, by the standard of these codes. */
const quiet = 4;

/** A picture for a camera, drawn square by square: dark on light in any light of the house. */
export function QrCode({ matrix, label }: QrCodeProps) {
  const size = matrix.length + 2 * quiet;
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      {matrix.flatMap((row, y) =>
        runs(row).map(({ from, length }) => (
          <rect key={`${y} ${from}`} x={from + quiet} y={y + quiet} width={length} height={1} />
        )),
      )}
    </svg>
  );
}

/** The dark stretches of a row: fewer squares to draw, and no hair lines between them. */
export function runs(row: readonly boolean[]): { from: number; length: number }[] {
  const found: { from: number; length: number }[] = [];
  row.forEach((isDark, x) => {
    if (!isDark) return;
    const last = found.at(-1);
    if (last !== undefined && last.from + last.length === x) last.length += 1;
    else found.push({ from: x, length: 1 });
  });
  return found;
}
