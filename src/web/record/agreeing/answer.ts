import type { Entry } from '../../../record/entry.ts';
import type { Id } from '../../../record/ids.ts';

type Answer = Entry<string, { suggestion: Id; words?: string }>;

const answers = ['agreed', 'put-off', 'withdrawn'];

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

/** Its body was checked when it was written. */
function isAnswer(entry: Entry): entry is Answer {
  return answers.includes(entry.kind.split('/')[1] ?? '');
}
