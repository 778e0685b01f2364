/**
 * The library that comes with the house: ways that counselors and doctors often use, in the order
 * in which people read them. It is loaded when somebody opens it. A practice writes over a text
 * under the same name, or adds its own.
 */
import type { Approach } from './approach.ts';
import { daily } from './daily.ts';
import { talking } from './talking.ts';
import { together } from './together.ts';

export const approaches: Readonly<Record<string, Approach>> = {
  ...talking,
  ...together,
  ...daily,
};

/** A text of the library where it stands: the house's own, or a practice's. */
export type Shelved = { key: string; approach: Approach; isOfPractice: boolean };

/** The texts a practice has: those that come with the house, as the practice changed them. */
export function shelfOf(written: readonly { key: string; approach: Approach | null }[]): Shelved[] {
  const ofPractice = new Map(written.map(({ key, approach }) => [key, approach]));
  const keys = new Set([...Object.keys(approaches), ...ofPractice.keys()]);
  return [...keys].flatMap((key) => {
    const own = ofPractice.get(key);
    // What the practice took down is not on the shelf, whoever wrote it.
    if (own === null) return [];
    const approach = own ?? approaches[key];
    return approach ? [{ key, approach, isOfPractice: own !== undefined }] : [];
  });
}
