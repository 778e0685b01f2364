/** One proof's result, as the table and the JSON say it. */
export type Line = {
  name: string;
  size: number;
  unit: string;
  seconds: number;
  against: readonly string[];
  figures: Readonly<Record<string, number>>;
};

/** The summary for people: what was proved, on how much, and what was measured. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(({ name, size, unit, seconds, against, figures }) => [
    name,
    against.length === 0 ? 'held' : `BROKEN (${against.length})`,
    `${size} ${unit}`,
    `${seconds} s`,
    Object.entries(figures)
      .map(([figure, value]) => `${figure} ${value}`)
      .join(', '),
  ]);
  const table = [['proof', 'result', 'on', 'took', 'figures'], ...rows];
  const widths = [0, 1, 2, 3].map((n) => Math.max(...table.map((row) => (row[n] ?? '').length)));
  return table
    .map((row) =>
      row
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
