import * as z from 'zod';
import { isTimeZone } from '../../record/time-zone.ts';
import { lastInstant } from '../../record/time.ts';
import { line } from '../../record/words.ts';

export const kinds = ['one-to-one', 'couple', 'family', 'team', 'other'] as const;
export type Kind = (typeof kinds)[number];

/** True for an address that a browser may open: over a closed line, and nothing that runs. */
function isLink(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

/** When and where people meet. No one moves it alone. */
export const terms = z.strictObject({
  kind: z.enum(kinds),
  /** What people call it: "Tuesday talk". */
  name: line,
  at: z.int().min(0).max(lastInstant),
  minutes: z
    .int()
    .min(5)
    .max(24 * 60),
  /** The clock by which the time was named. Everybody reads it on their own, too. */
  timeZone: z.string().max(64).refine(isTimeZone, 'input/not-a-time-zone'),
  place: line.optional(),
  link: z.string().trim().max(500).refine(isLink, 'sessions/not-a-link').optional(),
  /** Who is asked to come besides those who agree on it. */
  guests: z.array(z.uuid()).max(20),
});
export type Terms = z.output<typeof terms>;
