import type { Id } from '../../record/ids.ts';
import type { Letter } from '../mail/letters.ts';
import { unseal } from '../store/keys.ts';
import type { Handle } from '../store/transaction.ts';
import { bindings } from './bindings.ts';
import type { Door } from './door.ts';

/** The letter that says "something about your account changed"; undefined where none can be sent. */
export async function writeAccountChanged(
  db: Handle,
  { mail, keyring }: Pick<Door, 'mail' | 'keyring'>,
  person: Id,
): Promise<Letter | undefined> {
  if (!mail.isSet) return undefined;
  const row = await db
    .selectFrom('person')
    .innerJoin('practice', 'practice.practice_id', 'person.practice_id')
    .select(['address', 'person.practice_id', 'wrapped_key', 'preferences', 'language'])
    .where('person_id', '=', person)
    .where('person.is_example', '=', false)
    .executeTakeFirst();
  if (!row?.address) return undefined;
  const key = keyring.open(`practice ${row.practice_id}`, row.wrapped_key);
  const to = unseal(key, row.address, bindings.address(person)).toString('utf8');
  const { language = row.language } = row.preferences as { language?: string };
  return { letter: 'account-changed', to, language };
}
