import type { Alphabet } from './fonts.ts';

/** A run of text that one alphabet draws; none where nothing here can. */
export type Run = { text: string; font: string };

/** One letter or sign to be drawn. */
const oneSign = /\S/gu;

/** What stands for letters that no alphabet here has: everybody can see that something is left out. */
export const leftOut = '[…]';

/**
 * Cuts text into runs, each drawn by one alphabet. A word stays in one alphabet where that has all of
 * it, so that it is not torn at the end of a line.
 */
export function runsOf(text: string, alphabets: readonly Alphabet[]): Run[] {
  const [first] = alphabets;
  if (!first) return [];
  const words = text.normalize('NFC').match(/\s+|\S+/gu) ?? [];
  return words
    .flatMap((word): Run[] => {
      if (/^\s+$/u.test(word)) return [{ text: word, font: first.name }];
      const signs = word.match(oneSign) ?? [];
      const whole = alphabets.find(({ has }) => signs.every(has));
      if (whole) return [{ text: word, font: whole.name }];
      return signs.map((sign) => {
        const drawer = alphabets.find(({ has }) => has(sign));
        return drawer ? { text: sign, font: drawer.name } : { text: leftOut, font: first.name };
      });
    })
    .reduce<Run[]>(join, []);
}

/** True where something of this text cannot be drawn. */
export function leavesOut(text: string, alphabets: readonly Alphabet[]): boolean {
  const signs = text.normalize('NFC').match(oneSign) ?? [];
  return signs.some((sign) => !alphabets.some(({ has }) => has(sign)));
}

function join(runs: readonly Run[], next: Run): Run[] {
  const last = runs.at(-1);
  if (last?.text.endsWith(leftOut) && next.text === leftOut) return [...runs];
  if (last?.font !== next.font) return [...runs, next];
  return [...runs.slice(0, -1), { text: last.text + next.text, font: last.font }];
}
