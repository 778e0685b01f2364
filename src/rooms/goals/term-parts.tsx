import { useWords } from '../../web/ui/words.tsx';
import type { Terms } from './terms.ts';

/** The parts of what people agree on, in the order in which they are read. */
export const termParts = ['title', 'why', 'notice', 'rhythm'] as const satisfies (keyof Terms)[];
export type TermPart = (typeof termParts)[number];

/** A part in words: as somebody wrote it, or the rhythm as the house says it. */
export function useTermWords(): (terms: Terms, part: TermPart) => string {
  const { say } = useWords();
  return (terms, part) =>
    part === 'rhythm' ? say(`goals.rhythm.${terms.rhythm}`) : (terms[part] ?? '');
}
