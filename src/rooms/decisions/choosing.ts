/**
 * Choosing: a choice is suggested, agreed and changed as `record/agreeing` says. It holds for now:
 * it is looked at again on its day, or when somebody asks to, and what was chosen before is kept.
 */
import * as z from 'zod';
import { agreeingActs, agreeingEntries, decideAgreeing } from '../../record/agreeing/agreeing.ts';
import type { AgreeingRefusal } from '../../record/agreeing/agreeing.ts';
import { foldAgreeing } from '../../record/agreeing/fold-agreeing.ts';
import type { Entry } from '../../record/entry.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import {
  ownWords,
  type ActOf,
  type Decision,
  type Draft,
  type EntryOf,
  type Given,
} from '../../record/room.ts';
import { sentence } from '../../record/words.ts';
import { choice, nothingChosen, type Choice } from './choice.ts';
import { chosenNow, isAheadOf, isLookDue, openOptions, type Question } from './question.ts';

const again = z.strictObject({ words: sentence.optional() });

export const choosingActs = agreeingActs('decisions', choice);
export const openingActs = { 'decisions/open-again': { schema: again } } as const;

/** A question is asked, not proposed. */
const { 'decisions/proposed': _, ...agreed } = agreeingEntries('decisions', choice);
export const choosingEntries = agreed;
export const openingEntries = { 'decisions/opened-again': again } as const;

export type ChoosingRefusal =
  | AgreeingRefusal
  | 'decisions/no-such-option'
  | 'decisions/option-between-us'
  | 'decisions/option-set-aside'
  | 'decisions/nothing-chosen'
  | 'decisions/day-over'
  | 'decisions/open-already';

type Outcome = Decision | Refusal<ChoosingRefusal>;

export function decideChoosing(
  question: Question,
  act: ActOf<typeof choosingActs>,
  given: Given,
): Outcome {
  if (act.kind === 'decisions/suggest-change') {
    const no = unfit(question, act.body.terms);
    if (no) return no;
    const { again } = act.body.terms;
    if (again && !isAheadOf(given.now, again)) return refuse('decisions/day-over');
  }
  // To look again is to choose anew, be it the same.
  const isAnew = isLookDue(question, given.now);
  const before = isAnew ? { ...question, terms: nothingChosen } : question;
  const outcome = decideAgreeing('decisions', before, act, given);
  return 'refused' in outcome ? outcome : { entries: outcome.entries.map(between) };
}

/** What is chosen is an option that everybody here can read. */
function unfit(question: Question, { option: which }: Choice) {
  const option = question.options.find(({ id }) => id === which);
  if (!option) return refuse('decisions/no-such-option');
  if (option.isAside) return refuse('decisions/option-set-aside');
  if (openOptions(question).includes(option)) return undefined;
  return refuse('decisions/option-between-us', { by: option.by });
}

/** Until a choice holds, it is between those who agree on it. */
function between(draft: Draft): Draft {
  return draft.kind === 'decisions/settled' ? draft : { ...draft, audience: 'between-us' };
}

export function decideOpening(
  question: Question,
  { body }: ActOf<typeof openingActs>,
  { actor, now }: Given,
): Outcome {
  if (chosenNow(question) === undefined) return refuse('decisions/nothing-chosen');
  if (isLookDue(question, now)) return refuse('decisions/open-already');
  const audience = body.words === undefined ? ('item' as const) : ownWords(actor);
  return { entries: [{ kind: 'decisions/opened-again', body, audience }] };
}

export function foldChoosing(question: Question, entry: Entry): Question {
  const after = { ...question, ...foldAgreeing<Choice>('decisions', question, entry) };
  if (entry.kind !== 'decisions/settled') return after;
  const { terms, by } = (entry as EntryOf<Pick<typeof choosingEntries, 'decisions/settled'>>).body;
  const name = question.options.find(({ id }) => id === terms.option)?.facts.name ?? '';
  const made = { id: entry.id, choice: terms, name, by, at: entry.at };
  return { ...after, choices: [...question.choices, made], openedAgain: undefined };
}

export function foldOpening(
  question: Question,
  { id, author: by, at, body }: EntryOf<typeof openingEntries>,
): Question {
  return { ...question, openedAgain: { id, by, at, words: body.words } };
}
