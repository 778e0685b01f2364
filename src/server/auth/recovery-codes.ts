/** Printed codes for the day the phone is lost: ten, 80 bits each, every one good once. */
import { randomBytes } from 'node:crypto';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { noteForLedger } from '../ledger/note.ts';
import type { Keyring } from '../store/keyring.ts';
import { blindIndex } from '../store/keys.ts';
import type { Handle } from '../store/transaction.ts';
import { purposes } from './bindings.ts';
import { fromTyping, toLetters } from './crockford.ts';

const howMany = 10;

/** Makes ten new ones; the ones before them end. Answered once, kept only as keyed hashes. */
export async function makeRecoveryCodes(
  db: Handle,
  keyring: Keyring,
  person: Id,
  now: Instant,
): Promise<string[]> {
  const codes = Array.from({ length: howMany }, () => toLetters(randomBytes(10)));
  await db.deleteFrom('recovery_code').where('person_id', '=', person).execute();
  noteForLedger(db, { what: 'recovery-codes-ended', at: now, person });
  await db
    .insertInto('recovery_code')
    .values(
      codes.map((code) => ({
        person_id: person,
        code_hash: hashCode(keyring, person, code),
        made_at: new Date(now),
      })),
    )
    .execute();
  return codes;
}

/** True when it was one of this person's codes; it is gone then, also when two use it at once. */
export async function useRecoveryCode(
  db: Handle,
  keyring: Keyring,
  person: Id,
  typed: string,
): Promise<boolean> {
  const hash = hashCode(keyring, person, typed);
  const { numDeletedRows } = await db
    .deleteFrom('recovery_code')
    .where('person_id', '=', person)
    .where('code_hash', '=', hash)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  const code = hash.toString('base64url');
  noteForLedger(db, { what: 'recovery-code-used', at: Date.now(), person, code });
  return true;
}

// 80 random bits cannot be guessed, so a fast hash is enough; the key keeps it useless elsewhere.
function hashCode(keyring: Keyring, person: Id, typed: string): Buffer {
  return blindIndex(keyring.purpose(purposes.recoveryCode), `${person} ${fromTyping(typed)}`);
}
