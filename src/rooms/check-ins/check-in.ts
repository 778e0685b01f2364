import * as z from 'zod';
import type { Agreeing } from '../../record/agreeing/suggestion.ts';
import type { Id } from '../../record/ids.ts';
import { day, type Instant } from '../../record/time.ts';
import { line, sentence } from '../../record/words.ts';
import { broughtScale, scaleOfBrought } from './measures/brought-scale.ts';
import { scales, scaleNames, type Scale } from './measures/scales.ts';
import type { Answer } from './measures/score.ts';

export const rhythms = ['weekly', 'fortnightly', 'monthly', 'whenever'] as const;
export type Rhythm = (typeof rhythms)[number];

/** A question of one's own, answered from 0 to 10, with what both ends mean. */
const question = z.strictObject({ text: sentence, low: line.optional(), high: line.optional() });

/** As many goals as goal-based outcomes rate at once. */
export const mostGoals = 3;

/** What people agree on: which questions, and how often. */
export const terms = z.strictObject({
  /** A published measure, one that the practice brought, or `own`: a question of these people's. */
  measure: z.enum([...scaleNames, 'brought', 'own']),
  question: question.optional(),
  /** For goal-based outcomes: the goals, as the person says them. */
  goals: z.array(sentence).min(1).max(mostGoals).optional(),
  brought: broughtScale.optional(),
  rhythm: z.enum(rhythms),
});
export type Terms = z.output<typeof terms>;

/** One time of answering, by one person. What was answered before it was finished is kept too. */
export type Answering = {
  id: Id;
  by: Id;
  at: Instant;
  /** By question, counted from zero; null where it was skipped. What is not here was not reached. */
  answers: Readonly<Record<number, Answer>>;
  finishedAt: Instant | undefined;
  /** What they added when they finished. */
  words: string | undefined;
  /** Since when a risk answer waits for a therapist to say that it was read. */
  riskSince: Instant | undefined;
  /** True once a risk answer was given, also if it was changed afterwards. */
  hasRisk: boolean;
  read: readonly { by: Id; at: Instant; words: string }[];
};

export type CheckIn = Agreeing<Terms> & {
  answerings: readonly Answering[];
  /** True while a client lets it rest; nothing is then asked. */
  isResting: boolean;
  /** What is about safety, by its entries: between us, and never opened to others one by one. */
  bound: readonly Id[];
};

const ownScale = { lowest: 0, highest: 10 };

/** Which questions these terms ask, and which numbers answer them. */
export function scaleOf({ measure, question: own, goals = [], brought }: Terms): Scale {
  if (measure === 'own') return { name: own?.text ?? '', questions: [ownScale] };
  if (measure === 'brought') return brought ? scaleOfBrought(brought) : { name: '', questions: [] };
  if (measure !== 'gbo') return scales[measure];
  return { ...scales.gbo, questions: scales.gbo.questions.slice(0, goals.length) };
}

/** What these terms ask, without how often: answers to something else are another check-in. */
export function askedIn({ rhythm: _, ...asked }: Partial<Terms>): Partial<Terms> {
  return asked;
}

export function isRiskQuestion({ risk = [] }: Pick<Scale, 'risk'>, asked: number): boolean {
  return risk.some((each) => each.question === asked);
}

const spans: Record<Exclude<Rhythm, 'whenever'>, number> = {
  weekly: 7 * day,
  fortnightly: 14 * day,
  monthly: 30 * day,
};

/** From when on it is this person's turn to answer; nothing where nothing is asked. */
export function turnOf(checkIn: CheckIn, person: Id): Instant | undefined {
  const { terms: agreed, signed, answerings, isResting } = checkIn;
  const settled = signed.at(-1)?.at;
  if (settled === undefined || isResting || agreed.rhythm === 'whenever') return undefined;
  const last = answerings.findLast(({ by, finishedAt }) => by === person && finishedAt);
  return last?.finishedAt === undefined ? settled : last.finishedAt + spans[agreed.rhythm];
}

/** What this person began and has not finished; the last one, where there are several. */
export function openAnswering(
  { answerings }: Pick<CheckIn, 'answerings'>,
  person: Id,
): Answering | undefined {
  const last = answerings.findLast(({ by }) => by === person);
  return last?.finishedAt === undefined ? last : undefined;
}
