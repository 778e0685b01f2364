/**
 * The text that people write. Words are kept as written; what is refused is what cannot be kept
 * or could mislead: nothing at all, more than fits, control characters, halves of a character,
 * and marks that make text run the other way than it reads.
 */
import * as z from 'zod';

// C0 and C1 controls but tab and line feed; bidirectional embeddings, overrides and isolates;
// line and paragraph separators; the byte order mark; noncharacters.
const unfit =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/;

/** Text of one to `most` characters after trimming, on one line or several. */
function text(most: number) {
  return z
    .string()
    .trim()
    .min(1, 'words/empty')
    .max(most, 'words/too-long')
    .refine((written) => written.isWellFormed(), 'words/broken')
    .refine((written) => !unfit.test(written), 'words/unfit');
}

/** A title or a name: one line, up to 120 characters. */
export const line = text(120).refine((written) => !written.includes('\n'), 'words/one-line');

/** A sentence or two, up to 500 characters. */
export const sentence = text(500);

/** As much as a person wants to say in one place, up to 8,000 characters. */
export const words = text(8_000);
