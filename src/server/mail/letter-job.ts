import * as z from 'zod';

/** Which letter is to be written: ids, from which the rest is read when it is sent. */
export type LetterJob =
  | { letter: 'invitation'; invitation: string }
  | { letter: 'account-changed'; person: string }
  | { letter: 'waiting'; person: string }
  | { letter: 'reminder'; person: string }
  | { letter: 'backup'; person: string; therapist: string };

export const letterJob = z.discriminatedUnion('letter', [
  z.strictObject({ letter: z.literal('invitation'), invitation: z.uuid() }),
  z.strictObject({ letter: z.literal('account-changed'), person: z.uuid() }),
  z.strictObject({ letter: z.literal('waiting'), person: z.uuid() }),
  z.strictObject({ letter: z.literal('reminder'), person: z.uuid() }),
  z.strictObject({ letter: z.literal('backup'), person: z.uuid(), therapist: z.uuid() }),
]) satisfies z.ZodType<LetterJob>;
