/** What each person at the table can see, by the rule, over what the viewer may see themselves. */
import { sharesNow, type Share } from '../../record/circle.ts';
import type { Instant } from '../../record/time.ts';
import type { Id } from '../../record/ids.ts';
import type { RoomOfThings, Thing } from './things.ts';
import type { View } from './view.ts';

/** The things that this member can see, of those that the viewer can see. */
export function thingsSeenBy(view: View, things: readonly Thing[], member: Id): Thing[] {
  return things.filter(({ item }) => view.whoSees(item).includes(member));
}

/** How many things of each room, in the order of the rooms. */
export function countByRoom(things: readonly Thing[]): { room: RoomOfThings; n: number }[] {
  const rooms = [...new Set(things.map(({ room }) => room))];
  return rooms.map((room) => ({ room, n: things.filter((thing) => thing.room === room).length }));
}

/** Topics shared with one member on the same terms: said in one sentence. */
export type SharedTerms = Pick<Share, 'client' | 'may' | 'until'> & { topics: Share['topic'][] };

/** What is shared with this member now, gathered by who shares it, how and until when. */
export function sharedWith({ circle, now }: View, member: Id, client?: Id): SharedTerms[] {
  const running = sharesNow(circle, now).filter(
    (share) => share.member === member && (client === undefined || share.client === client),
  );
  const terms = new Map<string, SharedTerms>();
  for (const { client: by, may, until, topic } of running) {
    const key = `${by} ${may} ${until}`;
    const had = terms.get(key) ?? { client: by, may, until, topics: [] };
    terms.set(key, { ...had, topics: [...had.topics, topic] });
  }
  return [...terms.values()];
}

/** The moment by which the earliest of them ends, if any does. */
export function firstEnd(terms: readonly SharedTerms[]): Instant | undefined {
  const ends = terms.flatMap(({ until }) => (until === null ? [] : [until]));
  return ends.length === 0 ? undefined : Math.min(...ends);
}
