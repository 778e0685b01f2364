/** What waits for the viewer at one table, and who it is that asks: by the rooms' own attention. */
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { roomOf, rooms } from '../../rooms/rooms.ts';
import { titleOf } from '../record/things.ts';
import { isUrgent } from './is-urgent.ts';
import type { Shown, View } from '../record/view.ts';

/** One thing that waits, from a page over all tables or from inside a room. */
export type Waits = {
  partnership: Id;
  item: Id;
  room: string;
  code: string;
  from: Instant;
  title: string;
};

/** Inside a room it is known who asks, and whether it is the first time this is on the table. */
export type WaitsHere = Waits & { by: Id | undefined; isFirst: boolean };

/** What is urgent first, then the longest waiting. One thing may wait in several ways; each is said once. */
export function waitingIn(view: View): WaitsHere[] {
  return Object.values(rooms)
    .flatMap(({ name }) => view.shownIn<unknown>(name))
    .flatMap((shown) => waitingOf(view, shown))
    .sort((a, b) => Number(isUrgent(b)) - Number(isUrgent(a)) || a.from - b.from);
}

function waitingOf(view: View, shown: Shown<unknown>): WaitsHere[] {
  const { id: item, room } = shown.item;
  const first = new Map(
    view
      .attention(item)
      .sort((a, b) => b.from - a.from)
      .map((each) => [each.code, each]),
  );
  return [...first.values()].map(({ code, from }) => ({
    partnership: view.partnership,
    item,
    room,
    code,
    from,
    title: titleOf(shown),
    ...whoAsks(code, shown, view.viewer),
  }));
}

function whoAsks(
  code: string,
  { item, state, life }: Shown<unknown>,
  viewer: Id,
): Pick<WaitsHere, 'by' | 'isFirst'> {
  if (code === 'item/audience-asked') {
    return { by: Object.keys(life.asked).find((client) => client !== viewer), isFirst: false };
  }
  return { by: undefined, isFirst: false, ...roomOf(item).askedBy?.(state, code, viewer) };
}
