import { english, type WordKey } from '../../locales/english.ts';
import type { Say } from '../../locales/say.ts';
import type { Problem } from './ask.ts';

/** A problem in words: what happened and one way on. A code without words gets an honest sentence. */
export function sayProblem(say: Say, problem: Problem): string {
  const key = `problem.${problem.code}`;
  const seconds = problem.retryAfter ?? 30;
  return say(isWord(key) ? key : 'problem.unknown', { seconds, ...problem.values });
}

/** Problems that are about one field, told there: the field is named as it is sent. */
const fieldOf: Readonly<Record<string, string>> = {
  'setup/address-not-usable': 'therapist/address',
  'invitation/address-not-usable': 'address',
  'invitation/wrong-code': 'code',
  'authenticator/no-match': 'code',
  'password/too-short': 'password',
  'password/too-long': 'password',
  'password/too-common': 'password',
  'keeping/nothing-opens': 'passphrase',
  'keeping/too-short': 'passphrase',
  'keeping/not-same': 'again',
};

/** Then nobody needs to read it twice. */
export const isToldAtField = (problem: Problem | null): boolean =>
  problem !== null && problem.code in fieldOf;

/**
 * What is wrong with one field of a form, if anything. `field` as it is sent: `practice/name`.
 * A field may have a better sentence than the code has: `{ 'input/invalid-format': '…' }`.
 */
export function sayIssue(
  say: Say,
  problem: Problem | null,
  field: string,
  better: Readonly<Record<string, WordKey>> = {},
): string | undefined {
  if (problem !== null && fieldOf[problem.code] === field) return sayProblem(say, problem);
  const issue = problem?.issues.find(({ path }) => path === `body/${field}`);
  if (issue === undefined) return undefined;
  const key = `problem.${issue.code}`;
  return say(better[issue.code] ?? (isWord(key) ? key : 'problem.input/not-right'));
}

function isWord(key: string): key is WordKey {
  return Object.hasOwn(english, key);
}
