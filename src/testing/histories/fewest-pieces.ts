import { describeHistory, nameOf, type History } from './history.ts';
import type { Difference } from './compare.ts';

/** Asks whether a history still shows the difference. */
type StillDiffers = (history: History) => Promise<boolean>;

const parts = ['items', 'entries', 'shares', 'members'] as const;

/** Takes pieces away one by one for as long as the two still differ, so that a person can read it. */
export async function fewestPieces(history: History, differs: StillDiffers): Promise<History> {
  for (const part of parts) {
    for (let n = history[part].length - 1; n >= 0; n--) {
      const fewer = withoutPiece(history, part, n);
      if (await differs(fewer)) return fewestPieces(fewer, differs);
    }
  }
  return history;
}

function withoutPiece(history: History, part: (typeof parts)[number], n: number): History {
  const fewer = { ...history, [part]: history[part].filter((_, at) => at !== n) };
  const items = new Set(fewer.items.map(({ id }) => id));
  return { ...fewer, entries: fewer.entries.filter(({ item }) => items.has(item)) };
}

/** A difference in words: where it is, what each says, and the pieces to repeat it with. */
export function describeDifference({ history, viewer, tick, says }: Difference): string {
  return `At tick ${tick}, for ${nameOf(viewer)}: ${says}\n${describeHistory(history)}`;
}
