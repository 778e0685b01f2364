/** What the browser does with a record that has just arrived; bundled and run there by the bench. */
import type { Delivery } from '../src/record/delivery.ts';
import type { Id } from '../src/record/ids.ts';
import { receive } from '../src/web/record/copy.ts';
import { viewOf, type View } from '../src/web/record/view.ts';

export type FoldTimes = { cold: number[]; warm: number[]; shown: number };

declare global {
  var foldTimes: (delivery: Delivery, me: Id, rounds: number) => FoldTimes;
}

globalThis.foldTimes = (delivery, me, rounds) => {
  const times: FoldTimes = { cold: [], warm: [], shown: 0 };
  const rooms = [...new Set(delivery.items.map(({ room }) => room))];
  for (let n = 0; n < rounds; n++) {
    const begun = performance.now();
    const copy = receive(undefined, delivery, me);
    times.shown = everythingIn(viewOf(copy, me, me, delivery.now), rooms);
    const folded = performance.now();
    const after = receive(copy, oneMore(delivery, n), me);
    everythingIn(viewOf(after, me, me, delivery.now), rooms);
    times.cold.push(folded - begun);
    times.warm.push(performance.now() - folded);
  }
  return times;
};

function everythingIn(view: View, rooms: readonly string[]): number {
  return rooms.reduce((sum, room) => sum + view.shownIn(room).length, 0);
}

/** A delivery with one new entry, about some item. */
function oneMore(delivery: Delivery, n: number): Delivery {
  const entries = delivery.entries.filter(({ kind }) => kind === 'goals/commented');
  const like = entries[n % entries.length];
  const fresh = like ? [{ ...like, id: crypto.randomUUID(), at: delivery.now }] : [];
  return { ...delivery, whole: false, items: [], entries: fresh };
}
