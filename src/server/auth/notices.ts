/** What people are told about their own account: shown at the next sign-in, mailed where mail is set. */
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { Handle } from '../store/transaction.ts';

export const noticeCodes = [
  'account/way-in-added',
  'account/way-in-removed',
  'account/password-changed',
  'account/recovery-codes-made',
  'account/recovery-code-used',
  'account/recovery-started',
  'account/recovery-taken-back',
  'account/came-back',
  'account/room-erased',
  'account/exported',
  'practice/recovery-started',
  'practice/came-back',
] as const;
export type NoticeCode = (typeof noticeCodes)[number];

export async function tellPerson(
  db: Handle,
  now: Instant,
  person: Id,
  code: NoticeCode,
): Promise<void> {
  await db
    .insertInto('notice')
    .values({ notice_id: newId(), person_id: person, code, at: new Date(now) })
    .execute();
}

/**
 * Tells everybody who holds an office in the practice, except one. Whoever gets into an account
 * for somebody else cannot do it quietly.
 */
export async function tellOffices(
  db: Handle,
  now: Instant,
  practice: Id,
  code: NoticeCode,
  except: Id,
): Promise<void> {
  const holders = await db
    .selectFrom('person')
    .select('person_id')
    .where('practice_id', '=', practice)
    .where('person_id', '!=', except)
    .where(sql<boolean>`cardinality(offices) > 0`)
    .execute();
  for (const { person_id } of holders) await tellPerson(db, now, person_id, code);
}
