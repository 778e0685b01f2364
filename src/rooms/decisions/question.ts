import { openSuggestions, type Agreeing } from '../../record/agreeing/suggestion.ts';
import type { Id } from '../../record/ids.ts';
import type { Round } from '../../record/rating/round.ts';
import { day, type Day, type Instant } from '../../record/time.ts';
import type { Choice } from './choice.ts';
import type { Facts } from './facts.ts';

/** One way that could be gone. */
export type Option = {
  id: Id;
  /** Who wrote it; nobody else changes it. */
  by: Id;
  at: Instant;
  facts: Facts;
  /** The entry that says what it says now. */
  version: Id;
  /** When its author last changed it, where they did. */
  changedAt: Instant | undefined;
  /** From which text of the library it was begun. */
  library: string | undefined;
  /** A supporter's option that its author has not let the others read. */
  isBetweenUs: boolean;
  /** Who would set it aside. */
  asideBy: readonly Id[];
  isAside: boolean;
};

/** What matters to somebody, in the whole question or in one option. */
export type Matter = {
  id: Id;
  by: Id;
  at: Instant;
  words: string;
  option: Id | undefined;
};

/** How comfortable somebody feels with each option. */
export type Comfort = {
  comfort: readonly { option: Id; number: number }[];
  words?: string | undefined;
};

/** A choice that was agreed, for as long as it held. */
export type Made = {
  id: Id;
  choice: Choice;
  /** What the option was called when they agreed; it may be called otherwise since. */
  name: string;
  by: readonly Id[];
  at: Instant;
};

/** A question as its entries tell it. What holds of `Agreeing` is the choice for now. */
export type Question = Agreeing<Choice> & {
  asks: string;
  by: Id;
  /** What it comes from, to those who work on it together. */
  from: Id | undefined;
  options: readonly Option[];
  matters: readonly Matter[];
  rounds: readonly Round<Comfort>[];
  /** Every choice there was, the oldest first. */
  choices: readonly Made[];
  /** Somebody asked to look at the choice again. */
  openedAgain: { id: Id; by: Id; at: Instant; words: string | undefined } | undefined;
};

/** The option that is chosen for now, if one is. */
export function chosenNow({ signed, terms }: Pick<Question, 'signed' | 'terms'>): Id | undefined {
  return signed.length > 0 ? terms.option : undefined;
}

/** The options that can be rated and chosen: those that everybody here can read, and not set aside. */
export function openOptions({ options }: Pick<Question, 'options'>): Option[] {
  return options.filter(({ isAside, isBetweenUs }) => !isAside && !isBetweenUs);
}

/** From when on a choice asks to be looked at again: on its day, or since somebody asked to. */
export function lookAgainAt(question: Question): Instant | undefined {
  if (chosenNow(question) === undefined) return undefined;
  const { terms, openedAgain } = question;
  const at = [openedAgain?.at, terms.again === null ? undefined : noonOf(terms.again)];
  const known = at.filter((each) => each !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/** True when the choice is to be looked at again, and nobody has answered to that yet. */
export function isLookDue(question: Question, now: Instant): boolean {
  const at = lookAgainAt(question);
  // What somebody wants to talk about first is no answer.
  const isAnswered = openSuggestions(question).some(({ putOffBy }) => putOffBy.length === 0);
  return at !== undefined && at <= now && !isAnswered;
}

/** True while that day still comes, wherever on earth. */
export function isAheadOf(now: Instant, again: Day): boolean {
  return noonOf(again) + day / 2 > now;
}

/** A day has no place; at noon in Greenwich it has begun for nearly everybody. */
function noonOf(which: Day): Instant {
  return Date.parse(`${which}T12:00:00Z`);
}
