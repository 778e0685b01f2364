/** Somebody tried something and says whether it helped. There are no other numbers about it. */
import * as z from 'zod';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { sentence } from '../../record/words.ts';

export const helps = ['yes', 'a-little', 'no'] as const;
export type Helped = (typeof helps)[number];

export const tried = z.strictObject({ helped: z.enum(helps), words: sentence.optional() });

export type Tried = {
  id: Id;
  by: Id;
  at: Instant;
  helped: Helped;
  words: string | undefined;
};
