import type { Item } from '../../record/item.ts';
import { day } from '../../record/time.ts';
import type { Goal, Said } from '../../rooms/goals/goal.ts';
import type { View } from '../record/view.ts';

/** Longer ago than this it is no news, and Today is about now. */
const fresh = 7 * day;

export type GoodThing = { item: Item; said: Said; seenBy: readonly string[] };

/**
 * The latest small progress that the viewer may see, unless the client wants it quiet. It is shown
 * where it was said, in its author's words; nothing is counted and nothing is celebrated.
 */
export function smallGoodThing(view: View): GoodThing | undefined {
  return view
    .shownIn<Goal>('goals')
    .filter(({ state }) => state.showing !== 'quietly')
    .flatMap(({ item, state, entries }) =>
      state.progress.map((said) => ({
        item,
        said,
        entry: entries.find(({ id }) => id === said.id),
      })),
    )
    .filter(({ said }) => view.now - said.at <= fresh)
    .toSorted((a, b) => b.said.at - a.said.at)
    .map(({ item, said, entry }) => ({
      item,
      said,
      seenBy: entry ? view.whoSeesEntry(item, entry) : [],
    }))[0];
}
