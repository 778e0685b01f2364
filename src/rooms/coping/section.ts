import * as z from 'zod';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { line, sentence } from '../../record/words.ts';

/**
 * The parts of a plan for hard moments, in the order in which somebody reads them: from what I can
 * do by myself to who can help, then what makes it safer here, and why I go on. `form` is a place
 * for a form of the clinic's own, which keeps its own words and license.
 */
export const parts = [
  'signs',
  'alone',
  'elsewhere',
  'ask',
  'professionals',
  'safer',
  'reasons',
  'form',
] as const;
export type Part = (typeof parts)[number];

/** What can be pressed: digits and the marks that people write between them. */
const phone = /^\+?[0-9][0-9 ()./-]{1,28}[0-9]$/;
const site = /^https:\/\/[^\s"<>]{3,480}$/;

export const planLine = z.strictObject({
  text: sentence,
  /** A number to call. */
  call: z
    .string()
    .trim()
    .max(30)
    .refine((number) => phone.test(number), 'words/no-number')
    .optional(),
  /** A page to open, for the clinic's own form. */
  link: z
    .string()
    .trim()
    .max(500)
    .refine((address) => site.test(address), 'words/no-link')
    .optional(),
});
export type PlanLine = z.output<typeof planLine>;

/** A line with who put it into these words. */
export const signedLine = planLine.extend({ by: z.uuid() });
export type SignedLine = z.output<typeof signedLine>;

export const lines = z.array(planLine).max(30);

export const named = z.strictObject({ part: z.enum(parts), name: line, lines });

export type Version = { id: Id; at: Instant; by: Id; name: string; lines: readonly SignedLine[] };

export type SuggestedLine = {
  id: Id;
  by: Id;
  at: Instant;
  line: PlanLine;
  why: string | undefined;
  state: 'open' | 'taken' | 'left' | 'withdrawn';
};

/** One part of somebody's plan: what it says now, what it said before, what is suggested for it. */
export type Section = {
  part: Part;
  name: string;
  lines: readonly SignedLine[];
  /** Every version there was, the newest last. */
  versions: readonly Version[];
  suggestions: readonly SuggestedLine[];
};

export const blankSection: Section = {
  part: 'signs',
  name: '',
  lines: [],
  versions: [],
  suggestions: [],
};

/** The version of a part that a change is a change of. */
export function versionOf({ versions }: Pick<Section, 'versions'>): Id {
  return versions.at(-1)?.id ?? '';
}

/** The number as a device calls it. */
export function callAddress(call: string): string {
  return `tel:${call.replaceAll(/[^+0-9]/g, '')}`;
}
