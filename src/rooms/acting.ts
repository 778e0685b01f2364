/**
 * The way in: an act about an item is decided here, in the browser (so that it paints at once)
 * and on the server (so that it holds). Both run this same code on what the actor may see.
 */
import { mayAdd, maySee } from '../record/audience.ts';
import { memberAt, membersAs, type Circle, type Member } from '../record/circle.ts';
import type { Entry } from '../record/entry.ts';
import { forWhom } from '../record/for-whom.ts';
import { entryId, type Id } from '../record/ids.ts';
import type { Item } from '../record/item.ts';
import {
  decideLife,
  foldLife,
  lifeActs,
  lifeAttention,
  newLife,
  type Life,
} from '../record/life.ts';
import type { Limit } from '../record/limit.ts';
import { isRefusal, refuse, type Refusal } from '../record/refusal.ts';
import {
  isActOf,
  type Act,
  type ActOf,
  type ActRule,
  type Attention,
  type Decision,
  type Given,
} from '../record/room.ts';
import type { Instant } from '../record/time.ts';
import { roomCalled, rooms, type AnyRoom } from './rooms.ts';

export type ActingRefusal =
  | 'record/not-here'
  | 'record/already-begun'
  | 'record/not-for-your-role'
  | 'record/reading-only'
  | 'record/about-nobody'
  | 'record/answers-closed-words'
  | 'record/not-about-you';

/** An item as its entries tell it: what the room makes of it, and its life. */
export type Folded = { state: unknown; life: Life };

export function foldItem(
  room: AnyRoom,
  before: Folded | undefined,
  entries: readonly Entry[],
): Folded | undefined {
  return entries.reduce<Folded | undefined>((folded, entry) => {
    const life = foldLife(folded?.life ?? newLife, entry);
    const known = Object.hasOwn(room.entries, entry.kind);
    return { state: known ? room.fold(folded?.state, entry) : folded?.state, life };
  }, before);
}

/** The rooms in which clients say what others should leave alone. */
export const roomsWithLimits: readonly string[] = Object.values(rooms)
  .filter((room) => 'limits' in room)
  .map(({ name }) => name);

/** What the clients' own things say others should leave alone. */
export function limitsOf(things: Iterable<{ item: Item; state: unknown }>): Limit[] {
  return [...things].flatMap(({ item, state }) => [
    ...(roomCalled(item.room)?.limits?.(state, item) ?? []),
  ]);
}

/** The kinds of act there are, over all rooms, with how each is asked for. */
export const actRules: Readonly<Record<string, ActRule>> = Object.assign(
  { ...lifeActs },
  ...Object.values(rooms).map((room) => room.acts),
);

export type Scene = {
  circle: Circle;
  actor: Id;
  now: Instant;
  item: Item | undefined;
  /** What clients asked to leave alone, as far as the actor knows. */
  limits?: readonly Limit[];
};
export type Decided = Decision & { item: Item; begins: boolean };

/** Decides an act whose body fits its schema. */
export function decideAct(act: Act, folded: Folded | undefined, scene: Scene): Decided | Refusal {
  const { circle, now } = scene;
  const actor = memberAt(circle, scene.actor, now);
  if (!actor) return refuse('record/not-here');
  const rule = actRules[act.kind];
  const item = rule && place(act, rule, actor, scene);
  if (!item) return refuse('record/not-here');
  if (isRefusal(item)) return item;
  if (!isFor(rule, actor)) return refuse('record/not-for-your-role');
  if (!rule.readingIsEnough && !mayWrite(item, rule, actor, scene)) {
    return refuse('record/reading-only');
  }
  const { limits = [] } = scene;
  const given = { now, actor, circle, limits, item, entryId: (n: number) => entryId(act.id, n) };
  const room = roomCalled(item.room);
  const outcome = isActOf(lifeActs, act)
    ? decideItsLife(room, folded, act, given)
    : room?.decide(folded?.state, act, given);
  if (!outcome) return refuse('record/not-here');
  if (isRefusal(outcome)) return outcome;
  return { ...outcome, item, begins: !scene.item };
}

function decideItsLife(
  room: AnyRoom | undefined,
  folded: Folded | undefined,
  act: ActOf<typeof lifeActs>,
  given: Given,
): Decision | Refusal {
  const { state, life = newLife } = folded ?? {};
  const isLetting = act.kind === 'item/let-others-read' && state !== undefined;
  if (isLetting && room?.isBound?.(state, act.body.entry)) {
    return refuse('record/answers-closed-words');
  }
  return decideLife(life, act, given);
}

/** The item the act is about: the one that is there, or the one that it begins. */
function place(act: Act, rule: ActRule, actor: Member, scene: Scene): Item | Refusal | undefined {
  const { item, circle, now } = scene;
  if (item) {
    if (!maySee(circle, item, actor.person, now)) return undefined;
    if (rule.begins === true) return refuse('record/already-begun');
    return isActOf(lifeActs, act) || isOf(item.room, act) ? item : undefined;
  }
  if (!rule.begins) return undefined;
  return isFor(rule, actor) ? begin(act, actor, scene) : refuse('record/not-for-your-role');
}

function isFor({ by }: ActRule, { role }: Member): boolean {
  return by === undefined || by.includes(role);
}

function isOf(room: string, act: Act): boolean {
  return Object.hasOwn(roomCalled(room)?.acts ?? {}, act.kind);
}

/**
 * A new item is for whom its room says; one that somebody outside begins is for those between
 * whom it is and for them, until a client widens it.
 */
function begin(act: Act, actor: Member, { circle, now }: Scene): Item | Refusal {
  const room: AnyRoom | undefined = Object.values(rooms).find(({ name }) => isOf(name, act));
  if (!room) throw new Error(`no room knows ${act.kind}`);
  const clients = membersAs(circle, now, 'client').map(({ person }) => person);
  const only = room.audience === 'by-topic' && clients.length === 1 ? clients : [];
  // What is apart is about nobody: that somebody thought of a client is not told either.
  const about = room.isApart ? [] : [...new Set(act.about ?? only)].sort();
  if (!about.every((client) => clients.includes(client))) return refuse('record/about-nobody');
  if (room.audience === 'by-topic' && about.length === 0) return refuse('record/about-nobody');
  if (actor.role === 'client' && about.length > 0 && !about.includes(actor.person)) {
    return refuse('record/not-about-you');
  }
  const item: Item = {
    id: act.item,
    room: room.name,
    topic: room.otherTopics?.of(act) ?? room.topic,
    audience: room.audience,
    owner: actor.person,
    about,
    named: [],
  };
  if (!mayBegin(item, actor, { circle, now })) return refuse('record/reading-only');
  const usual = isOutside(item, actor) ? between(item, circle, now) : item;
  return act.for === undefined ? usual : forWhom(usual, act.for, { circle, actor, now });
}

/** True when somebody begins this who is neither a client nor a therapist. */
function isOutside({ audience }: Item, { role }: Member): boolean {
  return audience === 'by-topic' && role !== 'client' && role !== 'therapist';
}

function mayBegin(item: Item, actor: Member, { circle, now }: Pick<Scene, 'circle' | 'now'>) {
  return !isOutside(item, actor) || mayAdd(circle, item, actor.person, now);
}

function between(item: Item, circle: Circle, now: Instant): Item {
  const therapists = membersAs(circle, now, 'therapist').map(({ person }) => person);
  return { ...item, audience: 'named', named: [...item.about, ...therapists] };
}

function mayWrite(item: Item, rule: ActRule, actor: Member, { circle, now, item: there }: Scene) {
  return (rule.begins && !there) || mayAdd(circle, item, actor.person, now);
}

/** What an item now asks of a member, by its room and by its life. What is hidden asks nothing. */
export function attentionOf(
  folded: Folded,
  member: Member,
  given: { circle: Circle; item: Item; now: Instant },
): Attention[] {
  if (!maySee(given.circle, given.item, member.person, given.now)) return [];
  const room = roomCalled(given.item.room);
  if (room?.isApart) return [];
  const asked =
    folded.state === undefined ? [] : (room?.attention(folded.state, member, given) ?? []);
  return [...asked, ...lifeAttention(folded.life, member, given)];
}
