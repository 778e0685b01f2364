/**
 * Options: what could be done, always written in the same parts. Anybody who may add to the
 * question adds them. One is changed by its author alone, and set aside by those who agree.
 */
import * as z from 'zod';
import { isComplete } from '../../record/agreeing/agreeing.ts';
import { openSuggestions } from '../../record/agreeing/suggestion.ts';
import { isBetweenUs } from '../../record/audience.ts';
import type { EntryAudience } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import { foldedRound } from '../../record/rating/round.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import { ownWords, type ActOf, type Draft, type EntryOf, type Given } from '../../record/room.ts';
import { line } from '../../record/words.ts';
import { facts } from './facts.ts';
import { chosenNow, type Option, type Question } from './question.ts';

const id = z.uuid();
const added = z.strictObject({ facts, library: line.optional() });
const changed = z.strictObject({ option: id, facts });
const onOption = z.strictObject({ option: id });

export const optionActs = {
  'decisions/add-option': { schema: added },
  'decisions/change-option': { schema: changed },
  'decisions/set-aside': { by: ['client', 'therapist'], schema: onOption },
  'decisions/take-up': { by: ['client', 'therapist'], schema: onOption },
} as const;

export const optionEntries = {
  'decisions/option-added': added,
  'decisions/option-changed': changed,
  /** Somebody would set it aside; it is aside once all who agree would. */
  'decisions/would-set-aside': onOption,
  'decisions/option-set-aside': onOption,
  'decisions/option-taken-up': onOption,
} as const;

export type OptionRefusal =
  | 'decisions/no-such-option'
  | 'decisions/not-your-option'
  | 'decisions/chosen-now'
  | 'decisions/being-rated'
  | 'decisions/set-aside-already'
  | 'decisions/not-set-aside'
  | 'agreeing/not-yours-to-agree';

type OptionAct = ActOf<typeof optionActs>;
type Outcome = { entries: Draft[] } | Refusal<OptionRefusal>;

export function decideOptions(question: Question, act: OptionAct, given: Given): Outcome {
  if (act.kind === 'decisions/add-option') {
    const audience = ownWords(given.actor);
    return { entries: [{ kind: 'decisions/option-added', body: act.body, audience }] };
  }
  const option = question.options.find((each) => each.id === act.body.option);
  if (!option) return refuse('decisions/no-such-option');
  if (act.kind === 'decisions/change-option') return change(question, option, act, given);
  if (!isBetweenUs(given.circle, given.item, given.actor.person, given.now)) {
    return refuse('agreeing/not-yours-to-agree');
  }
  if (act.kind === 'decisions/set-aside') return setAside(question, option, given);
  if (option.asideBy.length === 0) return refuse('decisions/not-set-aside');
  const audience = widthOf(option);
  return { entries: [{ kind: 'decisions/option-taken-up', body: act.body, audience }] };
}

type Change = Extract<OptionAct, { kind: 'decisions/change-option' }>;

/** What was signed or is being rated stays as it is; something else is an option of its own. */
function change(question: Question, option: Option, { body }: Change, { actor }: Given): Outcome {
  if (option.by !== actor.person) return refuse('decisions/not-your-option', { by: option.by });
  if (chosenNow(question) === option.id) return refuse('decisions/chosen-now');
  const rated = foldedRound(question.rounds)?.rated ?? {};
  if (Object.keys(rated).length > 0) return refuse('decisions/being-rated');
  const audience = option.isBetweenUs ? 'between-us' : ownWords(actor);
  return { entries: [{ kind: 'decisions/option-changed', body, audience }] };
}

function setAside(question: Question, option: Option, given: Given): Outcome {
  if (chosenNow(question) === option.id) return refuse('decisions/chosen-now');
  const me = given.actor.person;
  if (option.isAside || option.asideBy.includes(me)) return refuse('decisions/set-aside-already');
  const body = { option: option.id };
  const audience = widthOf(option);
  const mine: Draft = { kind: 'decisions/would-set-aside', body, audience };
  return isComplete([...option.asideBy, me], given)
    ? { entries: [mine, { kind: 'decisions/option-set-aside', body, audience }] }
    : { entries: [mine] };
}

/** What becomes of an option, or is said of it, is seen by those who see the option. */
export function widthOf({ isBetweenUs: isNarrow }: Pick<Option, 'isBetweenUs'>): EntryAudience {
  return isNarrow ? 'between-us' : 'item';
}

export function foldOptions(question: Question, entry: EntryOf<typeof optionEntries>): Question {
  const { id: version, author: by, at } = entry;
  const isNarrow = entry.audience === 'between-us' && !entry.revealed;
  switch (entry.kind) {
    case 'decisions/option-added': {
      const { facts: written, library } = entry.body;
      const begun = { asideBy: [], isAside: false, changedAt: undefined, library };
      const option = { id: version, by, at, facts: written, version, isBetweenUs: isNarrow };
      return { ...question, options: [...question.options, { ...option, ...begun }] };
    }
    case 'decisions/option-changed': {
      const now = { facts: entry.body.facts, version, changedAt: at, isBetweenUs: isNarrow };
      return answerOpen(
        withOption(question, entry.body.option, () => now),
        entry.body.option,
        by,
      );
    }
    case 'decisions/would-set-aside':
      return withOption(question, entry.body.option, ({ asideBy }) => ({
        asideBy: [...asideBy, by],
      }));
    case 'decisions/option-set-aside': {
      const aside = withOption(question, entry.body.option, () => ({ isAside: true }));
      return answerOpen(aside, entry.body.option, by);
    }
    case 'decisions/option-taken-up':
      return withOption(question, entry.body.option, () => ({ asideBy: [], isAside: false }));
  }
}

function withOption(
  question: Question,
  which: Id,
  how: (option: Option) => Partial<Option>,
): Question {
  const options = question.options.map((each) =>
    each.id === which ? { ...each, ...how(each) } : each,
  );
  return { ...question, options };
}

/** Nobody says yes to what has changed since: who would still choose this says so anew. */
function answerOpen(question: Question, option: Id, closedBy: Id): Question {
  const open = openSuggestions(question).filter(({ terms }) => terms.option === option);
  const suggestions = question.suggestions.map((each) =>
    open.includes(each) ? { ...each, state: 'answered' as const, closedBy } : each,
  );
  return { ...question, suggestions };
}
