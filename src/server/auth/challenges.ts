/**
 * The one open question to a passkey: random, for five minutes, for whom it was asked and for
 * nobody else, and gone with the first answer, right or wrong.
 */
import { randomBytes } from 'node:crypto';
import { minute, type Instant } from '../../record/time.ts';
import type { Handle } from '../store/transaction.ts';

export type ChallengePurpose = 'sign-in' | 'sign-in-again' | 'new-passkey';

export const challengeMinutes = 5;

/** `askedOf`: the hash of the session's token, or of the porch cookie of a visitor. */
export async function askChallenge(
  db: Handle,
  now: Instant,
  askedOf: Buffer,
  purpose: ChallengePurpose,
): Promise<Buffer<ArrayBuffer>> {
  const question = Buffer.from(randomBytes(32));
  const until_at = new Date(now + challengeMinutes * minute);
  await db
    .insertInto('challenge')
    .values({ asked_of: askedOf, purpose, question, until_at })
    .onConflict((conflict) =>
      conflict.column('asked_of').doUpdateSet({ purpose, question, until_at }),
    )
    .execute();
  return question;
}

/** Takes the open question away; commit this before the answer is looked at. */
export async function takeChallenge(
  db: Handle,
  now: Instant,
  askedOf: Buffer,
  purpose: ChallengePurpose,
): Promise<string | undefined> {
  const taken = await db
    .deleteFrom('challenge')
    .where('asked_of', '=', askedOf)
    .returning(['purpose', 'question', 'until_at'])
    .executeTakeFirst();
  if (taken?.purpose !== purpose || taken.until_at.getTime() <= now) return undefined;
  return taken.question.toString('base64url');
}
