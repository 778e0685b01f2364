import { wronglyAsked } from './wrongly-asked.ts';

const usualDays = 35;
/** Ten years: more is a slip of the finger. */
const mostDays = 3650;

/** For how many days keys are kept (`--keep-keys-days`). */
export function readDays(typed: unknown): number {
  const days = typed === undefined ? usualDays : Number(typed);
  if (Number.isInteger(days) && days >= 1 && days <= mostDays) return days;
  throw wronglyAsked(
    'operator/days',
    `--keep-keys-days takes a whole number of days from 1 to ${mostDays}, such as ${usualDays}. Nothing was changed.`,
  );
}
