/** What an answer of the house says, in the words of the table. `HEAD` is answered without a code. */
import { codeOf, type Answer } from './asking.ts';
import type { Word } from './who-may.ts';

const notYours = /\/(not-yours|not-about-you|only-your-own|not-your-)/;

export function wordOf(answer: Answer): Word | undefined {
  const code = codeOf(answer);
  switch (answer.status) {
    case 200:
    case 201:
    case 204:
      return 'may';
    case 404:
      return 'no';
    case 401:
      return answer.text === '' || code === 'account/sign-in'
        ? 'in'
        : code === 'sign-in/no-match'
          ? 'words'
          : undefined;
    case 403:
      return answer.text === '' || code === 'account/sign-in-again' ? 'again' : undefined;
    case 409:
      return refusalWord(code);
    default:
      return undefined;
  }
}

function refusalWord(code: string): Word {
  if (code === 'record/reading-only') return 'read';
  if (code === 'record/not-for-your-role') return 'role';
  return notYours.test(code) ? 'yours' : 'words';
}
