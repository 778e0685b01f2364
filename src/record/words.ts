/**
 * The text that people write. Words are kept as written, but for blanks around them; what is refused is what cannot be kept
 * or could mislead: nothing at all, more than fits, control characters, halves of a character,
 * and marks that make text run the other way than it reads.
 */
import * as z from 'zod';

// Controls but tab and line feed; marks that turn the direction of reading; line and paragraph
// separators; the byte order mark; noncharacters.
const unfit = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{NChar}\ufeff]/u;

/** A letter, number, punctuation mark or symbol: something to see. Blanks alone are nothing. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Text of one to `most` UTF-16 units, on one line or several. Blanks around it are cut. */
function text(most: number) {
  return z
    .string()
    .trim()
    .min(1, 'words/empty')
    .max(most, 'words/too-long')
    .refine((written) => written.isWellFormed(), 'words/broken')
    .refine((written) => !unfit.test(written), 'words/unfit')
    .refine((written) => visible.test(written), 'words/empty');
}

/** A title or a name: one line, up to 120 characters. */
export const line = text(120).refine((written) => !written.includes('\n'), 'words/one-line');

/** A sentence or two, up to 500 characters. */
export const sentence = text(500);

/** As much as a person wants to say in one place, up to 8,000 characters. */
export const words = text(8_000);
