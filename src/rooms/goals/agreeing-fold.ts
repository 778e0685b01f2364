import type { Id } from '../../record/ids.ts';
import type { EntryOf } from '../../record/room.ts';
import type { agreeingEntries } from './agreeing.ts';
import { openSuggestions, type Goal, type Suggestion } from './goal.ts';

type AgreeingEntry = EntryOf<typeof agreeingEntries>;

export function foldAgreeing(goal: Goal | undefined, entry: AgreeingEntry): Partial<Goal> {
  const { id: suggestion, author: by, at } = entry;
  const before = goal?.suggestions ?? [];
  switch (entry.kind) {
    case 'goals/proposed':
      return {
        terms: entry.body.terms,
        version: entry.id,
        lookedAt: at,
        suggestions: [open({ id: suggestion, by, at, terms: entry.body.terms, why: undefined })],
      };
    case 'goals/change-suggested':
      return {
        suggestions: [
          ...close(before, entry.body.answers, 'answered', by),
          open({ id: suggestion, by, at, terms: entry.body.terms, why: entry.body.why }),
        ],
      };
    case 'goals/agreed':
      return {
        suggestions: change(before, entry.body.suggestion, (it) => ({
          agreedBy: [...it.agreedBy, by],
          putOffBy: without(it.putOffBy, by),
        })),
      };
    case 'goals/put-off':
      return {
        suggestions: change(before, entry.body.suggestion, (it) => ({
          putOffBy: [...without(it.putOffBy, by), by],
          agreedBy: without(it.agreedBy, by),
        })),
      };
    case 'goals/withdrawn':
      return {
        suggestions: close(before, entry.body.suggestion, 'withdrawn', by),
        ...(isLastWord(goal, entry.body.suggestion) && { standing: 'let-go' as const }),
      };
    case 'goals/settled':
      return {
        standing: 'agreed',
        terms: entry.body.terms,
        version: entry.id,
        signed: entry.body.by.map((person) => ({ by: person, at })),
        suggestions: askAnew(close(before, entry.body.suggestion, 'settled', by)),
        lookedAt: at,
        looking: [],
      };
  }
}

function open(suggested: Pick<Suggestion, 'id' | 'by' | 'at' | 'terms' | 'why'>): Suggestion {
  return {
    ...suggested,
    agreedBy: [suggested.by],
    putOffBy: [],
    state: 'open',
    closedBy: undefined,
  };
}

function close(
  suggestions: readonly Suggestion[],
  which: Id | undefined,
  state: Suggestion['state'],
  closedBy: Id,
): Suggestion[] {
  return change(suggestions, which, () => ({ state, closedBy }));
}

function change(
  suggestions: readonly Suggestion[],
  which: Id | undefined,
  how: (suggestion: Suggestion) => Partial<Suggestion>,
): Suggestion[] {
  return suggestions.map((each) => (each.id === which ? { ...each, ...how(each) } : each));
}

function without(people: readonly Id[], person: Id): Id[] {
  return people.filter((each) => each !== person);
}

/** True when taking this back leaves a goal that was never agreed with nothing on the table. */
function isLastWord(goal: Goal | undefined, withdrawn: Id): boolean {
  return goal?.standing === 'proposed' && openSuggestions(goal).every(({ id }) => id === withdrawn);
}

/**
 * What still waits was read beside other words. It stays on the table, and whoever said yes to it
 * says so again, or not.
 */
function askAnew(suggestions: readonly Suggestion[]): Suggestion[] {
  return suggestions.map((each) =>
    each.state === 'open' ? { ...each, agreedBy: [each.by], putOffBy: [] } : each,
  );
}
