/** The things of the record as people name them: by the title that their room gives them. */
import type { Say } from '../../locales/say.ts';
import type { Id } from '../../record/ids.ts';
import { roomCalled, rooms, type RoomName } from '../../rooms/rooms.ts';
import type { Shown, View } from './view.ts';

/** Where the things of a table are: not its own business, and not what a member keeps apart. */
export type RoomOfThings = {
  [Name in RoomName]: (typeof rooms)[Name]['topic'] extends 'circle' ? never : Name;
}[RoomName];

export type Thing = Shown<unknown> & { room: RoomOfThings; title: string };

/**
 * What can be shared: everything but the table's own business (seats, sharing, leaving), and what a
 * member keeps apart, which is no thing of the table.
 */
export function thingsIn(view: View, say?: Say): Thing[] {
  return Object.values(rooms)
    .filter((room) => (room.topic as string) !== 'circle')
    .flatMap(({ name }) =>
      view.shownIn<unknown>(name).map((shown) => ({
        ...shown,
        room: name as RoomOfThings,
        title: say ? sayTitle(say, shown) : titleOf(shown),
      })),
    );
}

const untitled = { feedback: 'record.thing.feedback' } as const;

/** The same for people: what has no title of its own is called by what it is. */
export function sayTitle(say: Say, shown: Pick<Shown<unknown>, 'item' | 'state'>): string {
  const { room } = shown.item;
  const word = Object.hasOwn(untitled, room) ? untitled[room as keyof typeof untitled] : undefined;
  return titleOf(shown) || (word === undefined ? '' : say(word));
}

export function titleOf({ item, state }: Pick<Shown<unknown>, 'item' | 'state'>): string {
  return roomCalled(item.room)?.title(state) ?? '';
}

/**
 * The page on which a thing is looked at. What is about the table itself has a row in the circle:
 * a seat its own, and sharing that of the person with whom something is shared, where it is known.
 */
export function pathTo(
  partnership: Id,
  { room, id }: { room: string; id: Id },
  person?: Id,
): string {
  const home = `/rooms/${partnership}`;
  const page = Object.hasOwn(pages, room) ? pages[room as RoomName] : pages.sharing;
  return home + page(id, person);
}

const rowOf = (row: Id | undefined) => (row === undefined ? '/circle' : `/circle#person-${row}`);

const pages: Readonly<Record<RoomName, (id: Id, person: Id | undefined) => string>> = {
  agreement: (id) => `/agreement#part-${id}`,
  limits: (id) => `/agreement#limit-${id}`,
  goals: (id) => `/goals/${id}`,
  'check-ins': (id) => `/check-ins/${id}`,
  sessions: (id) => `/sessions/${id}`,
  notes: () => '/sessions',
  feedback: (id) => `/changes#feedback-${id}`,
  decisions: (id) => `/decisions/${id}`,
  coping: (id) => `/coping#noted-${id}`,
  practice: (id) => `/coping/practice/${id}`,
  'safety-plan': (id) => `/coping/safety-plan#part-${id}`,
  story: (id) => `/story#part-${id}`,
  journey: (id) => `/journey#celebration-${id}`,
  reflections: () => '/reflections',
  seat: (id) => rowOf(id),
  sharing: (_, person) => rowOf(person),
  leaving: (_, person) => rowOf(person),
};
