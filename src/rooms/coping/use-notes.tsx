import { membersAs } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import { isMine, waitsFor, type Noted } from './noted.ts';
import { byWhatHelped, triesFor } from './what-helped.ts';

export type ShownNoted = Shown<Noted>;

/** What one client has written or taken, of what the viewer may see. */
export type Notes = {
  client: Id;
  signs: readonly ShownNoted[];
  /** What helped stands first. */
  ways: readonly ShownNoted[];
  aside: readonly ShownNoted[];
};

export type AllNotes = {
  /** The viewer's own first; of others only where there is something to see. */
  notes: readonly Notes[];
  /** What waits for the viewer to take it or put it aside. */
  forMe: readonly ShownNoted[];
  /** What was suggested and, as far as the viewer knows, not answered. */
  waiting: readonly ShownNoted[];
};

export function useNotes(): AllNotes {
  const view = useView();
  const all = view.shownIn<Noted>('coping').toReversed();
  const clients = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  const inOrder = clients.toSorted((a, b) => Number(b === view.viewer) - Number(a === view.viewer));
  const suggestions = all.filter(({ state }) => state.isSuggestion && !state.isWithdrawn);
  const forMe = suggestions.filter(
    ({ item, state }) => item.about.includes(view.viewer) && waitsFor(state, view.viewer),
  );
  return {
    notes: inOrder
      .map((client) => notesOf(client, all))
      .filter(
        ({ client, signs, ways }) => client === view.viewer || signs.length + ways.length > 0,
      ),
    forMe,
    waiting: suggestions.filter(
      (shown) =>
        !forMe.includes(shown) &&
        shown.item.about.some((client) => client !== view.viewer && waitsFor(shown.state, client)),
    ),
  };
}

function notesOf(client: Id, all: readonly ShownNoted[]): Notes {
  const theirs = all.filter(({ item }) => item.about.includes(client));
  const mine = theirs.filter(({ state }) => isMine(state, client));
  const ways = mine.filter(({ state }) => state.is === 'way');
  return {
    client,
    signs: mine.filter(({ state }) => state.is !== 'way'),
    ways: byWhatHelped(
      ways.map((shown) => ({
        shown,
        tries: triesFor(client, shown.item.about, shown.state.tries),
      })),
    ).map(({ shown }) => shown),
    aside: theirs.filter(({ state }) => state.standing[client] === 'aside'),
  };
}
