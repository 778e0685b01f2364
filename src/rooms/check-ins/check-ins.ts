/**
 * Check-ins: how it goes, in few questions, in a rhythm that both agreed on. A check-in asks a
 * published measure, or one question of these people's own from 0 to 10.
 *
 * Its promises:
 * - It is asked only where the client and a therapist have both agreed to it, and the client can
 *   let it rest at any time, without anybody's yes.
 * - Only the client answers as the client. What others say about it stands beside it, by name.
 * - Any question can be skipped, and a skipped one is never counted as a zero.
 * - A risk answer is between us, whoever else sees the rest; so is what a therapist says to it, and
 *   nobody opens either to others by itself. It waits for the therapists until one of them has said
 *   that it was read.
 * - No streaks, no targets, no verdict, no ranking.
 */
import * as z from 'zod';
import {
  agreeingActs,
  agreeingEntries,
  decideAgreeing,
  type AgreeingRefusal,
} from '../../record/agreeing/agreeing.ts';
import { foldAgreeing } from '../../record/agreeing/fold-agreeing.ts';
import {
  nothingAgreed,
  suggestedBy,
  suggestionsWaiting,
} from '../../record/agreeing/suggestion.ts';
import { isBetweenUs } from '../../record/audience.ts';
import type { Member } from '../../record/circle.ts';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import { isSame } from '../../record/is-same.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import {
  isActOf,
  isEntryOf,
  type Act,
  type Attention,
  type Decision,
  type Given,
  type Room,
} from '../../record/room.ts';
import {
  answeringActs,
  answeringEntries,
  decideAnswering,
  foldAnswerings,
  isAboutSafety,
  type AnsweringRefusal,
} from './answering.ts';
import { askedIn, scaleOf, terms, turnOf, type CheckIn, type Terms } from './check-in.ts';
import { decideResting, restingActs, restingEntries, type RestingRefusal } from './resting.ts';

const proposeActs = {
  'check-ins/propose': {
    begins: true,
    by: ['client', 'therapist'],
    schema: z.strictObject({ terms }),
  },
} as const;
const agreeing = agreeingActs('check-ins', terms);
const agreed = agreeingEntries('check-ins', terms);

export type CheckInsRefusal =
  | AgreeingRefusal
  | AnsweringRefusal
  | RestingRefusal
  | 'check-ins/no-question'
  | 'check-ins/no-goal'
  | 'check-ins/no-measure'
  | 'check-ins/for-one-person'
  | 'check-ins/another-question';

export type CheckInsAttention =
  | 'check-ins/suggestion-waits'
  | 'check-ins/answer-waits'
  | 'check-ins/risk-answer-waits';

export const checkIns = {
  name: 'check-ins',
  topic: 'progress',
  otherTopics: { topics: ['substance-use'], of: otherTopic },
  audience: 'by-topic',
  acts: { ...proposeActs, ...agreeing, ...answeringActs, ...restingActs },
  entries: { ...agreed, ...answeringEntries, ...restingEntries },
  decide: (checkIn, act, given) => decide(checkIn ?? blank, act, given),
  fold: (checkIn: CheckIn | undefined, entry: Entry) => fold(checkIn ?? blank, entry),
  attention,
  askedBy,
  isBound: ({ bound }, entry) => bound.includes(entry),
  title: ({ terms: asked }) => scaleOf(asked).name,
} as const satisfies Room<CheckIn>;

/** What people drink is filed apart, so that sharing how it goes does not share that. */
function otherTopic({ kind, body }: Pick<Act, 'kind' | 'body'>): 'substance-use' | undefined {
  if (kind !== 'check-ins/propose') return undefined;
  return scaleOf((body as { terms: Terms }).terms).topic;
}

/** What a check-in is before its first entry, and to somebody who sees only what they wrote in it. */
const blank: CheckIn = {
  ...nothingAgreed<Terms>({ measure: 'own', rhythm: 'whenever' }),
  answerings: [],
  isResting: false,
  bound: [],
};

function decide(checkIn: CheckIn, act: Act, given: Given): Decision | Refusal<CheckInsRefusal> {
  if (isActOf(proposeActs, act)) return propose(act.body.terms, given);
  if (isActOf(answeringActs, act)) return decideAnswering(checkIn, act, given);
  if (isActOf(restingActs, act)) return decideResting(checkIn, act);
  return change(checkIn, act, given);
}

function propose(asked: Terms, { item }: Given): Decision | Refusal<CheckInsRefusal> {
  const unfit = unfitIn(asked);
  if (unfit) return unfit;
  // What one partner answers about dying is not the other's to read.
  if (item.about.length > 1 && scaleOf(asked).risk) return refuse('check-ins/for-one-person');
  return { entries: [{ kind: 'check-ins/proposed', body: { terms: asked } }] };
}

/** Each kind of check-in says what it asks, and nothing that belongs to another kind. */
function unfitIn(asked: Partial<Terms>): Refusal<CheckInsRefusal> | undefined {
  const { measure, question, goals, brought } = asked;
  if ((measure === 'own') !== (question !== undefined)) return refuse('check-ins/no-question');
  if ((measure === 'gbo') !== (goals !== undefined)) return refuse('check-ins/no-goal');
  if ((measure === 'brought') !== (brought !== undefined)) return refuse('check-ins/no-measure');
  return undefined;
}

/** Answers to other questions could not stand beside those that are there: that is another check-in. */
function change(checkIn: CheckIn, act: Act, given: Given): Decision | Refusal<CheckInsRefusal> {
  if (act.kind === 'check-ins/suggest-change') {
    // A page asks beforehand, with terms that are still to be written, whether there may be others.
    const asked = (act.body as { terms: Partial<Terms> }).terms;
    const { terms: before, signed } = checkIn;
    if (asked.measure !== undefined) {
      const isOther = asked.measure !== before.measure || !isSame(asked.brought, before.brought);
      const asksOther = signed.length > 0 && !isSame(askedIn(asked), askedIn(before));
      if (isOther || asksOther) return refuse('check-ins/another-question');
      const unfit = unfitIn(asked);
      if (unfit) return unfit;
    }
  }
  return decideAgreeing('check-ins', checkIn, act, given);
}

function fold(checkIn: CheckIn, entry: Entry): CheckIn {
  if (isEntryOf(answeringEntries, entry)) {
    const answerings = foldAnswerings(checkIn, entry);
    const bound = isAboutSafety(checkIn, entry) ? [...checkIn.bound, entry.id] : checkIn.bound;
    return { ...checkIn, answerings, bound };
  }
  if (isEntryOf(restingEntries, entry)) {
    return { ...checkIn, isResting: entry.kind === 'check-ins/rested' };
  }
  return { ...checkIn, ...foldAgreeing('check-ins', checkIn, entry) };
}

function attention(
  checkIn: CheckIn,
  { person, role }: Member,
  { circle, item, now }: Pick<Given, 'circle' | 'item' | 'now'>,
): Attention[] {
  if (!isBetweenUs(circle, item, person, now)) return [];
  const code = 'check-ins/suggestion-waits' satisfies CheckInsAttention;
  const waiting = suggestionsWaiting<CheckInsAttention>(code, checkIn, person);
  if (role === 'therapist') {
    const since = riskSince(checkIn, person);
    return since === undefined
      ? waiting
      : [...waiting, { code: 'check-ins/risk-answer-waits', from: since }];
  }
  const turn = turnOf(checkIn, person);
  return turn === undefined
    ? waiting
    : [...waiting, { code: 'check-ins/answer-waits', from: turn }];
}

/** Since when a risk answer of somebody else waits for this therapist; the longest waiting one. */
function riskSince({ answerings }: CheckIn, therapist: Id): number | undefined {
  const since = answerings.flatMap(({ by, riskSince: at }) =>
    at === undefined || by === therapist ? [] : [at],
  );
  return since.length === 0 ? undefined : Math.min(...since);
}

function askedBy(checkIn: CheckIn, code: string, viewer: Id) {
  if (code === 'check-ins/suggestion-waits') return suggestedBy(checkIn, viewer);
  if (code !== 'check-ins/risk-answer-waits') return { by: undefined };
  return { by: checkIn.answerings.find((each) => each.riskSince !== undefined)?.by };
}
