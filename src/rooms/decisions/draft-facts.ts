import type { Facts, HowSure } from './facts.ts';

/** What is written about an option while somebody writes it; points stand one on each line. */
export type DraftFacts = {
  name: string;
  what: string;
  good: string;
  hard: string;
  sure: HowSure | null;
  sources: string;
};

export const blankFacts: DraftFacts = {
  name: '',
  what: '',
  good: '',
  hard: '',
  sure: null,
  sources: '',
};

export function draftOf({ name, what, good, hard, sure, sources }: Facts): DraftFacts {
  const lines = (list: readonly string[]) => list.join('\n');
  return { name, what, good: lines(good), hard: lines(hard), sure, sources: lines(sources) };
}

/** What nobody chose yet is null, so that it is asked for. */
export function factsOf({ name, what, good, hard, sure, sources }: DraftFacts) {
  return { name, what, good: linesOf(good), hard: linesOf(hard), sure, sources: linesOf(sources) };
}

/** What stands on the lines, without the empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
