/** What a goal hangs from: the decision in which it was chosen, or a line or a note of a session. */
import * as z from 'zod';
import type { EntryOf } from '../../record/room.ts';
import type { Goal } from './goal.ts';

export const hangingEntries = { 'goals/hangs-from': z.strictObject({ item: z.uuid() }) } as const;

export function foldHanging(goal: Goal, { body }: EntryOf<typeof hangingEntries>): Goal {
  return { ...goal, from: body.item };
}
