/**
 * Sharing: a client lets one person see, or also add to, chosen topics, for a purpose, until a
 * day or until they say otherwise. One item holds all decisions of one client about one person.
 *
 * Its promises: only the client decides; taking back holds at once and beats every earlier yes;
 * the history of decisions is kept; a share that ends soon asks quietly to be renewed.
 */
import * as z from 'zod';
import { memberAt, shareNow, topics, type Member, type SharedTopic } from '../../record/circle.ts';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { Act, ActOf, Attention, Decision, EntryOf, Given, Room } from '../../record/room.ts';
import { day, lastInstant, type Instant } from '../../record/time.ts';
import { sentence } from '../../record/words.ts';

const chosen = z.array(z.enum(topics)).min(1).max(topics.length);

const shared = z.strictObject({
  member: z.uuid(),
  topics: chosen,
  may: z.enum(['see', 'add']),
  purpose: sentence.optional(),
  /** The first instant at which it no longer holds; null: until the client says otherwise. */
  until: z.int().max(lastInstant).nullable(),
});
const takenBack = z.strictObject({ member: z.uuid(), topics: chosen });

const acts = {
  'sharing/share': { begins: 'if-absent', by: ['client'], sensitive: true, schema: shared },
  'sharing/take-back': { begins: 'if-absent', by: ['client'], schema: takenBack },
} as const;

const entries = { 'sharing/shared': shared, 'sharing/taken-back': takenBack } as const;

export type SharingRefusal =
  | 'sharing/only-your-own'
  | 'sharing/another-person'
  | 'sharing/not-at-the-table'
  | 'sharing/sees-already'
  | 'sharing/already-over'
  | 'sharing/not-shared';

export type SharingDecision = {
  id: Id;
  at: Instant;
  topics: readonly SharedTopic[];
} & (
  | { what: 'shared'; may: 'see' | 'add'; purpose: string | undefined; until: Instant | null }
  | { what: 'taken-back' }
);

/** All decisions of one client about one person, the oldest first. */
export type Sharing = { client: Id; member: Id; decisions: readonly SharingDecision[] };

/** How long before its end a share asks to be renewed. */
const soon = 7 * day;

export const sharing = {
  name: 'sharing',
  topic: 'circle',
  audience: 'between-us',
  acts,
  entries,
  decide: (state, act, given) => decide(state, act as ActOf<typeof acts>, given),
  fold,
  attention,
  askedBy: ({ member }) => ({ by: member }),
  title: () => '',
} as const satisfies Room<Sharing>;

function decide(
  state: Sharing | undefined,
  act: Act & ActOf<typeof acts>,
  { item, actor, circle, now }: Given,
): Decision | Refusal<SharingRefusal> {
  if (item.about.length !== 1 || item.about[0] !== actor.person) {
    return refuse('sharing/only-your-own');
  }
  const { member } = act.body;
  if (state && state.member !== member) return refuse('sharing/another-person');
  if (act.kind === 'sharing/take-back') {
    const running = act.body.topics.some((t) => shareNow(circle, actor.person, member, t, now));
    if (!running) return refuse('sharing/not-shared');
    return {
      entries: [{ kind: 'sharing/taken-back', body: act.body }],
      effects: [{ effect: 'take-back', member, topics: act.body.topics }],
    };
  }
  const seat = memberAt(circle, member, now);
  if (!seat) return refuse('sharing/not-at-the-table');
  if (seat.role === 'therapist' || seat.person === actor.person) {
    return refuse('sharing/sees-already');
  }
  const { until, may } = act.body;
  if (until !== null && until <= now) return refuse('sharing/already-over');
  return {
    entries: [{ kind: 'sharing/shared', body: act.body }],
    effects: [{ effect: 'share', member, topics: [...new Set(act.body.topics)], may, until }],
  };
}

function fold(before: Sharing | undefined, entry: Entry): Sharing {
  const said = entry as EntryOf<typeof entries>;
  const { member, ...decided } = said.body;
  const sharing = before ?? { client: said.author, member, decisions: [] };
  const decision = { id: said.id, at: said.at, what: whats[said.kind], ...decided };
  return { ...sharing, decisions: [...sharing.decisions, decision as SharingDecision] };
}

const whats = { 'sharing/shared': 'shared', 'sharing/taken-back': 'taken-back' } as const;

function attention(
  { client, member }: Sharing,
  { person }: Member,
  { circle, now }: Pick<Given, 'circle' | 'now'>,
): Attention[] {
  if (person !== client) return [];
  const ends = circle.shares
    .filter((share) => share.client === client && share.member === member)
    .filter((share) => shareNow(circle, client, member, share.topic, now) === share)
    .flatMap(({ until }) => (until === null ? [] : [until]));
  if (ends.length === 0) return [];
  const until = Math.min(...ends);
  return [{ code: 'sharing/ends-soon', from: until - soon, until }];
}
