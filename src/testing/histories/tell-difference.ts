import type { Client } from 'pg';
import { compareSight, type Difference, type Rule } from './compare.ts';
import { describeHistory, nameOf, type History } from './history.ts';
import { withHistories } from './see-in-sql.ts';

const parts = ['items', 'entries', 'shares', 'members'] as const;

/**
 * A difference in words, for a person to read: where it is, what each says, and the fewest pieces
 * of its history that still show it.
 */
export async function tellDifference(
  superuser: Client,
  rule: Rule,
  first: Difference,
  access?: string,
): Promise<string> {
  const { viewer, tick } = first;
  const again = (history: History) =>
    withHistories(
      superuser,
      [history],
      async (look) => compareSight(rule, [history], viewer, tick, await look(viewer, tick))[0],
      access,
    );
  const small = await fewestPieces(first.history, async (history) => Boolean(await again(history)));
  // What shows only beside other histories is told as it was found.
  const { history, says } = (await again(small)) ?? first;
  return `At tick ${tick}, for ${nameOf(viewer)}: ${says}\n${describeHistory(history)}`;
}

/** Takes pieces away one by one for as long as the two still differ. */
async function fewestPieces(
  history: History,
  differs: (history: History) => Promise<boolean>,
): Promise<History> {
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
