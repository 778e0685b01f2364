import type { Id } from '../ids.ts';
import type { Attention } from '../room.ts';
import type { Instant } from '../time.ts';

/** Terms that somebody put on the table: the first proposal, or a change beside what holds. */
export type Suggestion<Terms = unknown> = {
  id: Id;
  by: Id;
  at: Instant;
  terms: Terms;
  why: string | undefined;
  /** Who said yes, its author included. */
  agreedBy: readonly Id[];
  putOffBy: readonly Id[];
  state: 'open' | 'answered' | 'withdrawn' | 'settled';
  /** Who closed it, where somebody did. */
  closedBy: Id | undefined;
};

/** What an item that people agree on has come to. */
export type Agreeing<Terms = unknown> = {
  /** What holds, or, before anything does, what was proposed. */
  terms: Terms;
  /** The entry that brought these terms; a change names it, so that no one changes what they did not see. */
  version: Id;
  /** Who signed the terms that hold. Nobody: nothing holds yet. */
  signed: readonly { by: Id; at: Instant }[];
  suggestions: readonly Suggestion<Terms>[];
};

/** What is agreed before anything was said, and to somebody who sees only what they wrote. */
export function nothingAgreed<Terms>(terms: Terms): Agreeing<Terms> {
  return { terms, version: '', signed: [], suggestions: [] };
}

/** The suggestions that still wait, the oldest first. */
export function openSuggestions<Terms>({
  suggestions,
}: Pick<Agreeing<Terms>, 'suggestions'>): Suggestion<Terms>[] {
  return suggestions.filter(({ state }) => state === 'open');
}

/** The first suggestion that this person has not answered. */
export function unanswered<Terms>(
  agreeing: Pick<Agreeing<Terms>, 'suggestions'>,
  person: Id,
): Suggestion<Terms> | undefined {
  return openSuggestions(agreeing).find(
    ({ agreedBy, putOffBy }) => ![...agreedBy, ...putOffBy].includes(person),
  );
}

/** Who suggests what this person has not answered, and whether nothing held before. */
export function suggestedBy(
  agreeing: Pick<Agreeing, 'suggestions' | 'signed'>,
  person: Id,
): { by: Id | undefined; isFirst: boolean } {
  return { by: unanswered(agreeing, person)?.by, isFirst: agreeing.signed.length === 0 };
}

/** Every suggestion that waits for this person, who is one of those who agree. */
export function suggestionsWaiting<Code extends string>(
  code: Code,
  agreeing: Pick<Agreeing, 'suggestions'>,
  person: Id,
): Attention[] {
  return openSuggestions(agreeing)
    .filter(({ agreedBy, putOffBy }) => ![...agreedBy, ...putOffBy].includes(person))
    .map(({ at }) => ({ code, from: at }));
}

/** True when nothing ever held and nothing is on the table any more. */
export function isTakenBack(agreeing: Pick<Agreeing, 'signed' | 'suggestions'>): boolean {
  return agreeing.signed.length === 0 && openSuggestions(agreeing).length === 0;
}
