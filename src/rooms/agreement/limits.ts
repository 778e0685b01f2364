/**
 * Limits: what a client asks others to leave alone. A topic not to raise, words not to use (and
 * words to use instead), times, who may be present. A limit needs nobody's yes.
 *
 * Its promises:
 * - Only the client sets, changes and lifts their limits, at any time, with or without a reason.
 * - Whoever may see a limit is told before they send words that touch it.
 * - A limited topic comes to a shared agenda only by the client.
 */
import * as z from 'zod';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Limit } from '../../record/limit.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { Act, ActOf, Decision, EntryOf, Given, Room } from '../../record/room.ts';
import type { Instant } from '../../record/time.ts';
import { line, sentence } from '../../record/words.ts';

export const limitKinds = ['topic', 'word', 'time', 'presence'] as const;
export type LimitKind = (typeof limitKinds)[number];

const terms = z.strictObject({
  kind: z.enum(limitKinds),
  /** What the client asks, in one sentence. */
  says: sentence,
  /** Words and short phrases by which a text touches it. */
  touches: z.array(line).max(20),
  /** What to say instead. */
  instead: line.optional(),
});
const why = z.strictObject({ words: sentence.optional() });

const acts = {
  'limits/set': { begins: true, by: ['client'], schema: terms },
  'limits/change': { by: ['client'], schema: terms },
  'limits/lift': { by: ['client'], schema: why },
} as const;

const entries = { 'limits/set': terms, 'limits/changed': terms, 'limits/lifted': why } as const;

export type LimitsRefusal = 'limits/not-yours' | 'limits/lifted-already';

export type LimitTerms = z.output<typeof terms>;
export type ClientsLimit = LimitTerms & {
  client: Id;
  at: Instant;
  liftedAt: Instant | undefined;
};

export const limits = {
  name: 'limits',
  topic: 'agreement',
  audience: 'by-topic',
  acts,
  entries,
  decide: (limit, act, given) => decide(limit, act as ActOf<typeof acts>, given),
  fold: (limit: ClientsLimit | undefined, entry: Entry) =>
    fold(limit, entry as EntryOf<typeof entries>),
  attention: () => [],
  limits: ({ client, kind, says, touches, liftedAt }, { id }): Limit[] =>
    liftedAt === undefined && (kind === 'topic' || kind === 'word')
      ? [{ item: id, client, kind, says, touches }]
      : [],
  title: ({ says }) => says,
} as const satisfies Room<ClientsLimit>;

function decide(
  limit: ClientsLimit | undefined,
  act: Act & ActOf<typeof acts>,
  { actor, item }: Given,
): Decision | Refusal<LimitsRefusal> {
  if (act.kind === 'limits/set') return { entries: [{ kind: act.kind, body: act.body }] };
  // Of a couple, each has their own.
  if (item.owner !== actor.person) return refuse('limits/not-yours');
  if (limit?.liftedAt !== undefined) return refuse('limits/lifted-already');
  const kind = act.kind === 'limits/change' ? 'limits/changed' : 'limits/lifted';
  return { entries: [{ kind, body: act.body }] };
}

function fold(
  limit: ClientsLimit | undefined,
  { kind, body, author, at }: EntryOf<typeof entries>,
): ClientsLimit {
  if (kind !== 'limits/lifted') return { client: author, at, liftedAt: undefined, ...body };
  const before = limit ?? { client: author, at, kind: 'topic', says: '', touches: [] };
  return { ...before, liftedAt: at };
}
