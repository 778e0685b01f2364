import type { Item } from '../../record/item.ts';
import { day } from '../../record/time.ts';
import type { Goal, Said } from '../../rooms/goals/goal.ts';
import { wordsOf, type Celebration } from '../../rooms/journey/celebration.ts';
import type { View } from '../record/view.ts';

/** Longer ago than this it is no news, and Today is about now. */
const fresh = 7 * day;

export type GoodThing = { item: Item; said: Said; seenBy: readonly string[] };

/**
 * The latest small good thing that the viewer may see: a small sign, unless the client wants those
 * quiet, or what a client put on the path. It is shown where it was said, in its author's words;
 * nothing is counted and nothing is celebrated.
 */
export function smallGoodThing(view: View): GoodThing | undefined {
  return [...smallSigns(view), ...celebrations(view)]
    .filter(({ said }) => view.now - said.at <= fresh)
    .toSorted((a, b) => b.said.at - a.said.at)[0];
}

function smallSigns(view: View): GoodThing[] {
  return view
    .shownIn<Goal>('goals')
    .filter(({ state }) => state.showing !== 'quietly')
    .flatMap(({ item, state, entries }) =>
      state.progress.map((said) => {
        const entry = entries.find(({ id }) => id === said.id);
        return { item, said, seenBy: entry ? view.whoSeesEntry(item, entry) : [] };
      }),
    );
}

function celebrations(view: View): GoodThing[] {
  return view.shownIn<Celebration>('journey').flatMap(({ item, state, entries }): GoodThing[] => {
    const since = entries.find(({ id }) => id === state.since);
    const told = wordsOf(state);
    if (!since || !told) return [];
    const said = { id: since.id, by: told.by, at: since.at, words: told.words };
    return [{ item, said, seenBy: view.whoSees(item) }];
  });
}
