/**
 * Names that look like settings of ours and are none. Taking no notice of a mistyped setting would
 * run the house otherwise than its keeper believes.
 */
export function findUnknownSettings(names: readonly string[], known: readonly string[]): string[] {
  return names
    .filter((name) => name.startsWith('HEARTHSIDE_') && !known.includes(name))
    .map((name) => {
      const near = nearest(name, known);
      return near === undefined
        ? `${name} is not a setting of Hearthside. Its settings are: ${known.join(', ')}.`
        : `${name} is not a setting of Hearthside. Did you mean ${near}?`;
    });
}

function nearest(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((candidate) => ({ candidate, apart: apart(name, candidate) }))
    .sort((a, b) => a.apart - b.apart);
  return best !== undefined && best.apart <= 2 ? best.candidate : undefined;
}

/** How many letters must be added, taken or changed to get from one name to the other. */
function apart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (const [n, letter] of one.split('').entries()) {
    const next = [n + 1];
    for (const [m, its] of other.split('').entries()) {
      const changed = (row[m] ?? 0) + (letter === its ? 0 : 1);
      next.push(Math.min(changed, (row[m + 1] ?? 0) + 1, (next[m] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
