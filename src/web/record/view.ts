/**
 * What a page is given of the record: as oneself, or as another member sees it. Both come from
 * the same rule; a page never asks who it is shown to.
 */
import { isBetweenUs, mayAdd, maySee, maySeeEntry, whoSees } from '../../record/audience.ts';
import { memberAt, type Circle, type Member } from '../../record/circle.ts';
import type { Person } from '../../record/delivery.ts';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import { newLife, type Life } from '../../record/life.ts';
import type { Limit } from '../../record/limit.ts';
import type { Attention } from '../../record/room.ts';
import type { Instant } from '../../record/time.ts';
import {
  attentionOf,
  foldItem,
  limitsOf,
  roomsWithLimits,
  type Folded,
} from '../../rooms/acting.ts';
import { roomCalled } from '../../rooms/rooms.ts';
import type { Copy } from './copy.ts';

/** An item with what its room makes of it for this viewer. */
export type Shown<State> = {
  item: Item;
  state: State;
  life: Life;
  entries: readonly Entry[];
};

export type View = {
  partnership: Id;
  /** Whose eyes these are. */
  viewer: Id;
  /** Who is really here; another than `viewer` while seeing as somebody else. Then nothing can be done. */
  me: Id;
  isReadOnly: boolean;
  isExample: boolean;
  now: Instant;
  circle: Circle;
  /** Those at the table now, in the order of their seats. */
  members: readonly Member[];
  /** What clients asked others to leave alone, as far as the viewer knows. */
  limits: readonly Limit[];
  seat: Member | undefined;
  person(id: Id): Person | undefined;
  /** The items of a room that have something to show, the newest first. */
  shownIn: <State>(room: string) => Shown<State>[];
  shown<State>(item: Id): Shown<State> | undefined;
  whoSees(item: Item): Id[];
  /** Who sees one entry, where it may be narrower than its item. */
  whoSeesEntry(item: Item, entry: Pick<Entry, 'author' | 'audience' | 'revealed'>): Id[];
  mayAdd(item: Item): boolean;
  isBetweenUs(item: Item): boolean;
  attention(item: Id): Attention[];
  /** What the viewer wrote in things they cannot see now. */
  writtenOutOfSight: readonly Entry[];
};

export function viewOf(copy: Copy, me: Id, viewer: Id, now: Instant): View {
  const seen = viewer === me ? copy : copyAs(copy, viewer, now);
  const { circle } = seen;
  const members = circle.members.filter(({ person }) => memberAt(circle, person, now));
  const shown = <State>(id: Id): Shown<State> | undefined => {
    const item = seen.items.get(id);
    const entries = seen.entries.get(id);
    const folded = item && entries && foldedOnce(item, entries);
    if (!item || !entries || folded?.state === undefined) return undefined;
    return { item, state: folded.state as State, life: folded.life ?? newLife, entries };
  };
  const shownIn = <State>(room: string): Shown<State>[] =>
    [...seen.items.values()]
      .filter((item) => item.room === room)
      .flatMap((item) => shown<State>(item.id) ?? [])
      .sort((a, b) => begunAt(b) - begunAt(a));
  return {
    partnership: copy.partnership,
    viewer,
    me,
    isReadOnly: viewer !== me,
    isExample: copy.isExample,
    now,
    circle,
    members,
    limits: limitsOf(roomsWithLimits.flatMap((room) => shownIn(room))),
    seat: memberAt(circle, viewer, now),
    person: (id) => copy.people.get(id),
    shown,
    shownIn,
    whoSees: (item) => whoSees(circle, item, now),
    whoSeesEntry: (item, entry) =>
      members
        .map(({ person }) => person)
        .filter((person) => maySeeEntry(circle, item, entry, person, now)),
    mayAdd: (item) => mayAdd(circle, item, viewer, now),
    isBetweenUs: (item) => isBetweenUs(circle, item, viewer, now),
    attention: (id) => waitingFor(seen, id, viewer, now),
    writtenOutOfSight: [...seen.entries.values()]
      .flat()
      .filter(({ item, author }) => author === viewer && !seen.items.has(item)),
  };
}

function begunAt({ entries }: Pick<Shown<unknown>, 'entries'>): Instant {
  return entries[0]?.at ?? 0;
}

function waitingFor(seen: Copy, id: Id, viewer: Id, now: Instant): Attention[] {
  const { circle } = seen;
  const item = seen.items.get(id);
  const member = memberAt(circle, viewer, now);
  const folded = item && foldedOnce(item, seen.entries.get(id) ?? []);
  if (!item || !member || !folded) return [];
  const waiting = attentionOf(folded, member, { circle, item, now });
  return waiting.filter(({ from, until }) => from <= now && (until === undefined || now < until));
}

/**
 * The copy as another member sees it: of what I may see, what the rule lets them see. What they
 * alone can see is not on my device, so it is not here either.
 */
export function copyAs(copy: Copy, viewer: Id, now: Instant): Copy {
  const { circle } = copy;
  const items = new Map([...copy.items].filter(([, item]) => maySee(circle, item, viewer, now)));
  const entries = new Map<Id, readonly Entry[]>();
  for (const [id, item] of copy.items) {
    const theirs = (copy.entries.get(id) ?? []).filter((entry) =>
      maySeeEntry(circle, item, entry, viewer, now),
    );
    if (theirs.length > 0) entries.set(id, theirs);
  }
  return { ...copy, items, entries };
}

const folds = new WeakMap<readonly Entry[], Folded | undefined>();

/** Folds each array of entries once; an item without news is not folded again. */
function foldedOnce(item: Item, entries: readonly Entry[]): Folded | undefined {
  if (folds.has(entries)) return folds.get(entries);
  const room = roomCalled(item.room);
  const folded = room && foldItem(room, undefined, entries);
  folds.set(entries, folded);
  return folded;
}
