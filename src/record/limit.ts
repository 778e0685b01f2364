/**
 * Limits: what a client asked others to leave alone. A limit says it in a sentence and names the
 * words by which a text touches it. It holds for everyone who may see it, but the client.
 */
import type { Id } from './ids.ts';

export type Limit = {
  /** The item that says so. */
  item: Id;
  client: Id;
  /** A topic is left alone altogether; a word is said in other words. */
  kind: 'topic' | 'word';
  /** What the client asked, as they wrote it. */
  says: string;
  /** Words and short phrases: a text that uses one of them touches the limit. */
  touches: readonly string[];
};

/**
 * The limits that a text touches. Letters are compared without their case and their accents, whole
 * words with whole words and their plain plurals ("dad", "dads"); a word of four letters or more also
 * with those that it begins ("drink", "drinking").
 * It is a plain comparison, so that everybody can foresee it: nothing guesses what somebody means.
 */
export function limitsTouched(text: string, limits: readonly Limit[]): Limit[] {
  const said = wordsIn(text);
  return limits.filter(({ touches }) => touches.some((phrase) => isIn(said, wordsIn(phrase))));
}

/**
 * Fields whose text nobody wrote: it was chosen from a list, or names a place on a clock. A test
 * holds them against the schemas of all acts.
 */
export const chosenFields: ReadonlySet<string> = new Set(
  (
    'answer as audience coming helped is kind may measure part readers rhythm role showing sure ' +
    'timeZone topic topics where'
  ).split(' '),
);

/** Every text that somebody wrote in the body of an act, wherever it stands. */
export function textsIn(body: unknown): string[] {
  if (typeof body === 'string') return [body];
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([field, said]) =>
    chosenFields.has(field) ? [] : textsIn(said),
  );
}

/** So few letters could become anything. */
const leastBeginning = 2;

/** True where the word that is being typed, up to here, may become one that touches a limit. */
export function mayBecomeTouch(textToHere: string, limits: readonly Limit[]): boolean {
  const [last] = /[\p{L}\p{N}\p{M}]+$/u.exec(textToHere) ?? [];
  const [begun = ''] = last === undefined ? [] : wordsIn(last);
  if (begun.length < leastBeginning) return false;
  return limits.some(({ touches }) =>
    touches.some((phrase) =>
      wordsIn(phrase).some((word) => word !== begun && word.startsWith(begun)),
    ),
  );
}

function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function isIn(said: readonly string[], phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  return said.some((_, at) => phrase.every((word, n) => isWord(said[at + n], word)));
}

/** From this length on, a word also stands for longer ones. */
const stem = 4;

function isWord(said: string | undefined, word: string): boolean {
  if (said === word || said === `${word}s` || said === `${word}es`) return true;
  return word.length >= stem && said?.startsWith(word) === true;
}
