/**
 * Given, when, then: a story about one table, told with the people of the house. A clock that
 * stands still, ids that count, and the record in memory; so the same story ends the same way.
 */
import { memberAt, type Role } from '../record/circle.ts';
import type { Id } from '../record/ids.ts';
import type { Item } from '../record/item.ts';
import { isRefusal, type Refusal } from '../record/refusal.ts';
import type { Act } from '../record/room.ts';
import type { Instant } from '../record/time.ts';
import type { Feedback } from '../rooms/feedback/said.ts';
import type { Goal } from '../rooms/goals/goal.ts';
import { cast } from './cast.ts';
import {
  entriesFor,
  foldedFor,
  houseRules,
  recordAfter,
  recordOf,
  recordSeating,
  type PureRecord,
  type Rules,
} from './pure-record.ts';

export const mateo: Id = cast.mateo.id;
export const amara: Id = cast.amara.id;
export const rosa: Id = cast.rosa.id;
export const june: Id = cast.june.id;

/** Mateo's partner in the stories about a couple, and a second therapist. */
export const sam: Id = '0e1b0000-0000-4000-8000-0000000000a1';
export const ines: Id = '0e1b0000-0000-4000-8000-0000000000a2';

const seats: Record<Id, Role> = {
  [mateo]: 'client',
  [sam]: 'client',
  [amara]: 'therapist',
  [ines]: 'therapist',
  [rosa]: 'supporter',
  [june]: 'professional',
};

/** Sunday, November 1, 2026, noon. */
export const noon: Instant = Date.UTC(2026, 10, 1, 12);

/** The nth id of a story. Far enough apart that an act's further entries have room. */
export function nthId(n: number): Id {
  return `00000000-0000-7000-8000-${(n * 256).toString(16).padStart(12, '0')}`;
}

/** What somebody asks to do; about the goal of the story where it names no other item. */
export type Ask = Pick<Act, 'kind' | 'body' | 'about' | 'for'> & { item?: Id };

/** An ask that depends on what the asker sees: "agrees" to the suggestion in front of them. */
export type Asking = Ask | ((goal: Goal) => Ask) | InRoom;

/** The same in another room, on what the asker sees there. */
export type InRoom = { room: string; ask: (state: never) => Ask };

export type Story = Looks & {
  /** This person does this; a no is a fault of the story. */
  when(actor: Id, asking: Asking): Story;
  /** The same with an act already written: sent twice, or from a screen that is behind. */
  sends(actor: Id, act: Act): Story;
  /** The act as this person's screen would write it now. */
  writes(actor: Id, asking: Asking): Act;
  /** The no that this person hears when they ask for this. */
  refusal(actor: Id, asking: Asking): Refusal;
  /** Somebody takes the seat of the story. */
  sits(person: Id): Story;
  later(span: number): Story;
};

/** A story told by a copy of the rules, to see whether a planted bug shows in it. */
export function storiesBy(rules: Rules): (...people: Id[]) => Story {
  return (...people) => tell(rules, people);
}

/** Given these people at the table. */
export const given = storiesBy(houseRules);

type Here = { record: PureRecord; now: Instant; items: Map<string, Id>; ids: number };

function tell(rules: Rules, people: readonly Id[]): Story {
  const record = recordOf(
    people.map((person) => ({ person, role: roleOf(person), from: noon, until: null })),
  );
  const here: Here = { record, now: noon, items: new Map(), ids: 0 };
  const seen = looksAt(rules, here);
  const saidBy = (actor: Id, asking: Asking): Ask => {
    if (typeof asking === 'function') return asking(seen.goal(actor));
    return 'room' in asking ? asking.ask(seen.state(actor, asking.room) as never) : asking;
  };
  const story: Story = {
    ...seen,
    when: (actor, asking) => story.sends(actor, story.writes(actor, asking)),
    sends(actor, act) {
      const after = recordAfter(rules, here.record, actor, act, here.now);
      if (isRefusal(after)) throw new Error(`${act.kind} was refused: ${JSON.stringify(after)}`);
      here.record = after;
      here.items.set(placeOf(actor, act), act.item);
      return story;
    },
    writes(actor, asking) {
      const ask = saidBy(actor, asking);
      const begins = rules.actRules[ask.kind]?.begins === true;
      const there = begins ? undefined : here.items.get(placeOf(actor, ask));
      const item = ask.item ?? there ?? nthId(++here.ids);
      return { ...ask, id: nthId(++here.ids), item };
    },
    refusal(actor, asking) {
      const act = story.writes(actor, asking);
      const after = recordAfter(rules, here.record, actor, act, here.now);
      if (!isRefusal(after)) throw new Error(`${act.kind} was not refused`);
      return after;
    },
    sits(person) {
      const seat = seen.item('seat').id;
      const taken = { person, role: roleOf(person), seat, entry: nthId(++here.ids) };
      here.record = recordSeating(here.record, taken, here.now);
      return story;
    },
    later(span) {
      here.now += span;
      return story;
    },
  };
  return story;
}

function roleOf(person: Id): Role {
  return seats[person] ?? 'supporter';
}

/** What can be looked at. Unless a place is named, it is the goal of the story. */
type Looks = {
  now(): Instant;
  record(): PureRecord;
  item(place?: string): Item;
  /** The goal as this person sees it. */
  goal(viewer: Id): Goal;
  /** What another room made of its item, as this person sees it. */
  state(viewer: Id, place: string): unknown;
  /** The kinds of entry of an item that reach this person. */
  sees(viewer: Id, place?: string): string[];
  maySee(viewer: Id, place?: string): boolean;
  /** The codes that wait for this person now, by what they may see. */
  waiting(person: Id, place?: string): string[];
  /** What the shown feedback that this person sees brings to the next agenda, by code. */
  agenda(viewer: Id): string[];
};

function looksAt(rules: Rules, here: Here): Looks {
  const looks: Looks = {
    now: () => here.now,
    record: () => here.record,
    item(place = 'goals') {
      const item = here.record.items.get(here.items.get(place) ?? '');
      if (!item) throw new Error(`nothing began in ${place}`);
      return item;
    },
    goal: (viewer) => looks.state(viewer, 'goals') as Goal,
    state(viewer, place) {
      const item = here.items.get(place) ?? '';
      return foldedFor(rules, here.record, item, viewer, here.now)?.state;
    },
    sees(viewer, place) {
      const { id } = looks.item(place);
      return entriesFor(rules, here.record, viewer, here.now)
        .filter(({ item }) => item === id)
        .map(({ kind }) => kind);
    },
    maySee: (viewer, place) =>
      rules.maySee(here.record.circle, looks.item(place), viewer, here.now),
    waiting: (person, place) => waitingFor(rules, here, looks.item(place), person),
    agenda: (viewer) => agendaFor(rules, here, viewer),
  };
  return looks;
}

function waitingFor(rules: Rules, { record, now }: Here, item: Item, person: Id): string[] {
  const { circle } = record;
  const member = memberAt(circle, person, now);
  const folded = foldedFor(rules, record, item.id, person, now);
  if (!member || !folded) return [];
  return rules
    .attentionOf(folded, member, { circle, item, now })
    .filter(({ from, until }) => from <= now && (until === undefined || now < until))
    .map(({ code }) => code);
}

function agendaFor(rules: Rules, { record, now }: Here, viewer: Id): string[] {
  const said = [...record.items.values()]
    .filter((item) => item.room === 'feedback' && rules.maySee(record.circle, item, viewer, now))
    .map((item) => ({
      item,
      state: foldedFor(rules, record, item.id, viewer, now)?.state as Feedback,
    }));
  return rules.agendaLinesOf(said).map(({ code }) => code);
}

/** Where a story remembers the item an act is about: one goal, one seat, one share a pair. */
function placeOf(actor: Id, { kind, body }: Ask): string {
  const [room = ''] = kind.split('/');
  if (room === 'item') return 'goals';
  return room === 'sharing' ? `sharing ${actor} ${(body as { member: Id }).member}` : room;
}
