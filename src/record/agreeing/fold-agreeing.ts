import type { Entry } from '../entry.ts';
import type { Id } from '../ids.ts';
import type { Agreeing, Suggestion } from './suggestion.ts';

type Answer = { suggestion: Id };
type Change<Terms> = { terms: Terms; why?: string; answers?: Id };
/** An entry of agreeing without its room's name. */
type Said<Terms> =
  | { kind: 'proposed'; body: { terms: Terms } }
  | { kind: 'change-suggested'; body: Change<Terms> }
  | { kind: 'agreed' | 'put-off' | 'withdrawn'; body: Answer }
  | { kind: 'settled'; body: Answer & { terms: Terms; by: readonly Id[] } };

/** What is agreed after this entry of this room, which was checked when it was written. */
export function foldAgreeing<Terms>(
  room: string,
  before: Agreeing<Terms>,
  entry: Entry,
): Agreeing<Terms> {
  const said = { ...entry, kind: entry.kind.slice(room.length + 1) } as Said<Terms> & Entry;
  const { id, author: by, at } = said;
  const { suggestions } = before;
  switch (said.kind) {
    case 'proposed': {
      const { terms } = said.body;
      return { ...before, terms, version: id, suggestions: [open({ id, by, at, terms })] };
    }
    case 'change-suggested': {
      const { terms, why, answers } = said.body;
      const answered = close(suggestions, answers, 'answered', by);
      return { ...before, suggestions: [...answered, open({ id, by, at, terms, why })] };
    }
    case 'agreed':
    case 'put-off':
    case 'withdrawn':
      return { ...before, suggestions: answer(suggestions, said.kind, said.body.suggestion, by) };
    case 'settled': {
      const { terms, suggestion } = said.body;
      const signed = said.body.by.map((person) => ({ by: person, at }));
      const left = askAnew(close(suggestions, suggestion, 'settled', by));
      return { terms, version: id, signed, suggestions: left };
    }
  }
}

function answer<Terms>(
  suggestions: readonly Suggestion<Terms>[],
  kind: 'agreed' | 'put-off' | 'withdrawn',
  which: Id,
  by: Id,
): Suggestion<Terms>[] {
  if (kind === 'withdrawn') return close(suggestions, which, 'withdrawn', by);
  return change(suggestions, which, (it) =>
    kind === 'agreed'
      ? { agreedBy: [...it.agreedBy, by], putOffBy: without(it.putOffBy, by) }
      : { putOffBy: [...without(it.putOffBy, by), by], agreedBy: without(it.agreedBy, by) },
  );
}

function open<Terms>(
  suggested: Pick<Suggestion<Terms>, 'id' | 'by' | 'at' | 'terms'> & { why?: string | undefined },
): Suggestion<Terms> {
  const { why, by } = suggested;
  return { ...suggested, why, agreedBy: [by], putOffBy: [], state: 'open', closedBy: undefined };
}

function close<Terms>(
  suggestions: readonly Suggestion<Terms>[],
  which: Id | undefined,
  state: Suggestion['state'],
  closedBy: Id,
): Suggestion<Terms>[] {
  return change(suggestions, which, () => ({ state, closedBy }));
}

function change<Terms>(
  suggestions: readonly Suggestion<Terms>[],
  which: Id | undefined,
  how: (suggestion: Suggestion<Terms>) => Partial<Suggestion<Terms>>,
): Suggestion<Terms>[] {
  return suggestions.map((each) => (each.id === which ? { ...each, ...how(each) } : each));
}

function without(people: readonly Id[], person: Id): Id[] {
  return people.filter((each) => each !== person);
}

/**
 * What still waits was read beside other words. It stays on the table, and whoever said yes to it
 * says so again, or not.
 */
function askAnew<Terms>(suggestions: readonly Suggestion<Terms>[]): Suggestion<Terms>[] {
  return suggestions.map((each) =>
    each.state === 'open' ? { ...each, agreedBy: [each.by], putOffBy: [] } : each,
  );
}
