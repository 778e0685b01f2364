/**
 * Decisions: a question, and what could be done, side by side.
 *
 * Options are written in plain words and always in the same parts: what it is, good points, hard
 * points, how sure anybody can be and where that comes from. Each person says what matters to them,
 * and rates apart how comfortable they feel with each. Then they choose together, for now.
 *
 * Its promises:
 * - A choice holds only when every client it is about and a therapist have agreed to it.
 * - The other options stay. So does every choice that was made before, with its reason.
 * - Who wrote an option, and when, stands beside it. Nobody changes what another wrote.
 * - A number stays folded until everyone asked has rated, or the asker opens what is there.
 * - What is chosen or rated is what everybody here can read. No option is recommended.
 *
 * `question`, `facts` and `choice` are its nouns; `options`, `saying`, `comfort` and `choosing` are
 * what can happen to it. The library of approaches comes later, when somebody opens it.
 */
import * as z from 'zod';
import {
  nothingAgreed,
  suggestedBy,
  suggestionsWaiting,
} from '../../record/agreeing/suggestion.ts';
import { isBetweenUs } from '../../record/audience.ts';
import type { Member } from '../../record/circle.ts';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Milestone } from '../../record/milestone.ts';
import { foldRating } from '../../record/rating/fold-rating.ts';
import { ratingWaiting } from '../../record/rating/rating.ts';
import { foldedRound } from '../../record/rating/round.ts';
import type { Refusal } from '../../record/refusal.ts';
import {
  isActOf,
  isEntryOf,
  ownWords,
  type Act,
  type Attention,
  type Decision,
  type Draft,
  type Given,
  type Room,
} from '../../record/room.ts';
import { line, words } from '../../record/words.ts';
import { nothingChosen } from './choice.ts';
import {
  choosingActs,
  choosingEntries,
  decideChoosing,
  decideOpening,
  foldChoosing,
  foldOpening,
  openingActs,
  openingEntries,
  type ChoosingRefusal,
} from './choosing.ts';
import { comfortActs, comfortEntries, decideComfort, type ComfortRefusal } from './comfort.ts';
import {
  decideOptions,
  foldOptions,
  optionActs,
  optionEntries,
  type OptionRefusal,
} from './options.ts';
import { isLookDue, lookAgainAt, type Question } from './question.ts';
import { decideSaying, foldSaying, sayingActs, sayingEntries } from './saying.ts';

const asking = z.strictObject({
  question: line,
  words: words.optional(),
  /** What it comes from: a line or a note of a session. */
  from: z.uuid().optional(),
});
const askingActs = { 'decisions/ask': { begins: true, schema: asking } } as const;
const askingEntries = { 'decisions/asked': z.strictObject({ question: line }) } as const;
const hangingEntries = { 'decisions/hangs-from': z.strictObject({ item: z.uuid() }) } as const;

export type DecisionsRefusal = OptionRefusal | ComfortRefusal | ChoosingRefusal;

export const decisions = {
  name: 'decisions',
  topic: 'decisions',
  audience: 'by-topic',
  acts: {
    ...askingActs,
    ...optionActs,
    ...sayingActs,
    ...comfortActs,
    ...choosingActs,
    ...openingActs,
  },
  entries: {
    ...askingEntries,
    ...hangingEntries,
    ...optionEntries,
    ...sayingEntries,
    ...comfortEntries,
    ...choosingEntries,
    ...openingEntries,
  },
  decide,
  fold,
  attention,
  askedBy,
  milestone,
  title: ({ asks }) => asks,
} as const satisfies Room<Question>;

function decide(before: Question | undefined, act: Act, given: Given): Decision | Refusal {
  if (isActOf(askingActs, act)) return ask(act.body, given);
  const question = before ?? blank;
  if (isActOf(optionActs, act)) return decideOptions(question, act, given);
  if (isActOf(sayingActs, act)) return decideSaying(question, act, given);
  if (isActOf(comfortActs, act)) return decideComfort(question, act, given);
  if (isActOf(choosingActs, act)) return decideChoosing(question, act, given);
  if (isActOf(openingActs, act)) return decideOpening(question, act, given);
  throw new Error(`no such act in decisions: ${act.kind}`);
}

function ask({ question, words: said, from }: z.output<typeof asking>, { actor }: Given): Decision {
  const entries: Draft[] = [{ kind: 'decisions/asked', body: { question } }];
  if (said !== undefined) {
    const audience = ownWords(actor);
    entries.push({ kind: 'decisions/what-matters', body: { words: said }, audience });
  }
  // An id tells that something is there: it goes to those between whom both are.
  if (from !== undefined) {
    entries.push({ kind: 'decisions/hangs-from', body: { item: from }, audience: 'between-us' });
  }
  return { entries };
}

/** What a question is before its first entry, and to somebody who sees only what they wrote in it. */
const blank: Question = {
  ...nothingAgreed(nothingChosen),
  asks: '',
  by: '',
  from: undefined,
  options: [],
  matters: [],
  rounds: [],
  choices: [],
  openedAgain: undefined,
};

function fold(before: Question | undefined, entry: Entry): Question {
  const question = before ?? blank;
  if (isEntryOf(askingEntries, entry)) {
    return { ...question, asks: entry.body.question, by: entry.author, version: entry.id };
  }
  if (isEntryOf(hangingEntries, entry)) return { ...question, from: entry.body.item };
  if (isEntryOf(optionEntries, entry)) return foldOptions(question, entry);
  if (isEntryOf(sayingEntries, entry)) return foldSaying(question, entry);
  if (isEntryOf(comfortEntries, entry)) {
    return { ...question, rounds: foldRating('decisions', question.rounds, entry) };
  }
  if (isEntryOf(openingEntries, entry)) return foldOpening(question, entry);
  return isEntryOf(choosingEntries, entry) ? foldChoosing(question, entry) : question;
}

export type DecisionsAttention =
  | 'decisions/suggestion-waits'
  | 'decisions/rating-waits'
  | 'decisions/look-again';

function attention(
  question: Question,
  member: Member,
  { circle, item, now }: Pick<Given, 'circle' | 'item' | 'now'>,
): Attention[] {
  const { person } = member;
  const waiting: Attention[] = ratingWaiting<DecisionsAttention>(
    'decisions/rating-waits',
    question.rounds,
    member,
  );
  if (!isBetweenUs(circle, item, person, now)) return waiting;
  waiting.push(...suggestionsWaiting('decisions/suggestion-waits', question, person));
  const due = lookAgainAt(question);
  if (due !== undefined && isLookDue(question, due)) {
    waiting.push({ code: 'decisions/look-again', from: due });
  }
  return waiting;
}

function askedBy(question: Question, code: string, viewer: Id) {
  if (code === 'decisions/suggestion-waits') return suggestedBy(question, viewer);
  if (code === 'decisions/rating-waits') return { by: foldedRound(question.rounds)?.by };
  return { by: question.openedAgain?.by };
}

function milestone(question: Question, { id }: Entry): Milestone | undefined {
  const made = question.choices.find((each) => each.id === id);
  if (!made) return undefined;
  return { is: 'decision', by: made.by, option: made.name || undefined, words: made.choice.reason };
}
