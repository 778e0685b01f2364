/**
 * Answering: begun, answered question by question, finished. Each answer is kept as it is given, so
 * that a lost connection loses nothing, and any question can be skipped. Answers to a question about
 * dying or being hurt are always between us, the skipped and the lowest ones as well: what others do
 * not see then tells them nothing.
 */
import * as z from 'zod';
import type { Id } from '../../record/ids.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import {
  ownWords,
  type ActOf,
  type Decision,
  type EntryOf,
  type Given,
} from '../../record/room.ts';
import { sentence } from '../../record/words.ts';
import { isRiskQuestion, scaleOf, type Answering, type CheckIn } from './check-in.ts';
import { isAnswerIn, type Scale } from './measures/scales.ts';

const id = z.uuid();
const answered = z.strictObject({
  answering: id,
  /** Counted from zero. */
  question: z.int().min(0).max(59),
  /** Left out where the question is skipped. */
  answer: z.int().min(0).max(40).optional(),
});
const finished = z.strictObject({ answering: id, words: sentence.optional() });
const read = z.strictObject({ answering: id, words: sentence });

export const answeringActs = {
  'check-ins/start': { schema: z.strictObject({}) },
  'check-ins/answer': { schema: answered },
  'check-ins/finish': { schema: finished },
  /** A therapist says that it was read, and what follows from it. */
  'check-ins/acknowledge': { by: ['therapist'], schema: read },
} as const;

export const answeringEntries = {
  'check-ins/started': z.strictObject({}),
  'check-ins/answered': answered,
  'check-ins/finished': finished,
  'check-ins/acknowledged': read,
} as const;

export type AnsweringRefusal =
  | 'check-ins/not-agreed-yet'
  | 'check-ins/no-such-answering'
  | 'check-ins/not-your-answering'
  | 'check-ins/finished-already'
  | 'check-ins/no-such-question'
  | 'check-ins/no-such-answer'
  | 'check-ins/nothing-answered';

type AnsweringAct = ActOf<typeof answeringActs>;
type Outcome = Decision | Refusal<AnsweringRefusal>;

export function decideAnswering(checkIn: CheckIn, act: AnsweringAct, given: Given): Outcome {
  switch (act.kind) {
    case 'check-ins/start':
      if (checkIn.signed.length === 0) return refuse('check-ins/not-agreed-yet');
      return said('check-ins/started', {}, given);
    case 'check-ins/answer':
      return answer(checkIn, act.body, given);
    case 'check-ins/finish': {
      const mine = openOf(checkIn, act.body.answering, given);
      if ('refused' in mine) return mine;
      if (Object.keys(mine.answers).length === 0) return refuse('check-ins/nothing-answered');
      return said('check-ins/finished', act.body, given);
    }
    case 'check-ins/acknowledge':
      if (!answeringOf(checkIn, act.body.answering)) return refuse('check-ins/no-such-answering');
      return {
        entries: [{ kind: 'check-ins/acknowledged', body: act.body, audience: 'between-us' }],
      };
  }
}

function said(kind: string, body: object, { actor }: Given): Decision {
  return { entries: [{ kind, body, audience: ownWords(actor) }] };
}

function answer(checkIn: CheckIn, body: z.output<typeof answered>, given: Given): Outcome {
  const mine = openOf(checkIn, body.answering, given);
  if ('refused' in mine) return mine;
  const scale = scaleOf(checkIn.terms);
  const range = scale.questions[body.question];
  if (!range) return refuse('check-ins/no-such-question');
  if (body.answer !== undefined && !isAnswerIn(range, body.answer)) {
    return refuse('check-ins/no-such-answer');
  }
  const audience = isRiskQuestion(scale, body.question) ? 'between-us' : ownWords(given.actor);
  return { entries: [{ kind: 'check-ins/answered', body, audience }] };
}

/** The answering while its author goes on with it. */
function openOf(
  checkIn: CheckIn,
  which: Id,
  { actor }: Given,
): Answering | Refusal<AnsweringRefusal> {
  const found = answeringOf(checkIn, which);
  if (!found) return refuse('check-ins/no-such-answering');
  if (found.by !== actor.person) return refuse('check-ins/not-your-answering');
  return found.finishedAt === undefined ? found : refuse('check-ins/finished-already');
}

function answeringOf({ answerings }: CheckIn, which: Id): Answering | undefined {
  return answerings.find(({ id: each }) => each === which);
}

type AnsweringEntry = EntryOf<typeof answeringEntries>;

export function foldAnswerings(checkIn: CheckIn, entry: AnsweringEntry): readonly Answering[] {
  const { id: began, author: by, at } = entry;
  const { answerings } = checkIn;
  switch (entry.kind) {
    case 'check-ins/started':
      return [
        ...answerings,
        {
          id: began,
          by,
          at,
          answers: {},
          finishedAt: undefined,
          words: undefined,
          riskSince: undefined,
          hasRisk: false,
          read: [],
        },
      ];
    case 'check-ins/answered':
      return change(answerings, entry.body.answering, (it) => ({
        answers: { ...it.answers, [entry.body.question]: entry.body.answer ?? null },
        ...(isRiskAnswer(scaleOf(checkIn.terms), entry.body) && {
          hasRisk: true,
          riskSince: it.riskSince ?? at,
        }),
      }));
    case 'check-ins/finished':
      return change(answerings, entry.body.answering, () => ({
        finishedAt: at,
        words: entry.body.words,
      }));
    case 'check-ins/acknowledged':
      return change(answerings, entry.body.answering, ({ read: before }) => ({
        riskSince: undefined,
        read: [...before, { by, at, words: entry.body.words }],
      }));
  }
}

/** An answer from that number on to a question about dying or being hurt. A skipped one is none. */
export function isRiskAnswer(
  { risk = [] }: Pick<Scale, 'risk'>,
  { question, answer: given }: { question: number; answer?: number | undefined },
): boolean {
  return (
    given !== undefined && risk.some((each) => each.question === question && given >= each.from)
  );
}

/** An answer to a question about dying or being hurt, whatever it is, or what was said to it. */
export function isAboutSafety(
  { terms }: Pick<CheckIn, 'terms'>,
  { kind, body }: AnsweringEntry,
): boolean {
  if (kind === 'check-ins/acknowledged') return true;
  return kind === 'check-ins/answered' && isRiskQuestion(scaleOf(terms), body.question);
}

function change(
  answerings: readonly Answering[],
  which: Id,
  how: (answering: Answering) => Partial<Answering>,
): Answering[] {
  return answerings.map((each) => (each.id === which ? { ...each, ...how(each) } : each));
}
