import * as z from 'zod';
import { words } from '../../record/words.ts';

/** Our own questions, in the order in which they are asked. They are no validated scale. */
export const questions = ['heard', 'matters', 'approach', 'pace'] as const;
export type Question = (typeof questions)[number];

/** When it is shown: to those it is between at once, when its writer brings it along, or never. */
export const showings = ['now', 'next-time', 'keep'] as const;
export type Showing = (typeof showings)[number];

const number = z.int().min(0).max(10).optional();

/** What one person says about working together. Each question may be left out. */
export const answers = z.strictObject({
  heard: number,
  matters: number,
  approach: number,
  pace: number,
  missing: words.optional(),
  change: words.optional(),
  showing: z.enum(showings),
  /** The session that it is about, where it is about one. */
  session: z.uuid().optional(),
});
export type Answers = z.output<typeof answers>;

/** True when every question was left out. */
export function isEmpty(given: Answers): boolean {
  const said = [given.missing, given.change, ...questions.map((question) => given[question])];
  return said.every((each) => each === undefined);
}
