import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import { isEntryOf, type EntryOf } from '../../record/room.ts';
import { agreeingEntries } from './agreeing.ts';

type Answer = Extract<
  EntryOf<typeof agreeingEntries>,
  { kind: 'goals/agreed' | 'goals/put-off' | 'goals/withdrawn' }
>;

/** What this person last answered to a suggestion: when, and with which words. */
export function answerTo(
  entries: readonly Entry[],
  suggestion: Id,
  person: Id,
): Answer | undefined {
  return entries
    .filter(isAnswer)
    .findLast(({ author, body }) => author === person && body.suggestion === suggestion);
}

function isAnswer(entry: Entry): entry is Answer {
  if (!isEntryOf(agreeingEntries, entry)) return false;
  return ['goals/agreed', 'goals/put-off', 'goals/withdrawn'].includes(entry.kind);
}
