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
 * The limits that a text touches. Letters are compared without their case, whole words with whole
 * words; a word of four letters or more also with those that it begins ("drink", "drinking").
 * It is a plain comparison, so that everybody can foresee it: nothing guesses what somebody means.
 */
export function limitsTouched(text: string, limits: readonly Limit[]): Limit[] {
  const said = wordsIn(text);
  return limits.filter(({ touches }) => touches.some((phrase) => isIn(said, wordsIn(phrase))));
}

/** Every text in the body of an act, wherever it stands. */
export function textsIn(body: unknown): string[] {
  if (typeof body === 'string') return [body];
  if (typeof body !== 'object' || body === null) return [];
  return Object.values(body).flatMap(textsIn);
}

function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFKC')
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
  return said === word || (word.length >= stem && said?.startsWith(word) === true);
}
