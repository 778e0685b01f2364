/** Whether the keys fit: wrapped by this master key, of this house, and not older than the copy. */
import type { Client } from 'pg';
import { startProblem } from '../../server/start-problem.ts';
import type { Keyring } from '../../server/store/keyring.ts';
import { doNotOpen, ownedKeys } from '../backup/keys.ts';
import type { Header, KeysFile } from '../backup/shapes.ts';
import { changeFreely } from './change.ts';

/**
 * Before anything is changed. Answers with those that do not open: one damaged key must not keep
 * everybody else's room closed.
 */
export function checkKeys(keyring: Keyring, header: Header, keys: KeysFile): string[] {
  if (keys.madeAt < header.madeAt)
    throw startProblem(
      'restore/keys-older',
      'The newest keys in this folder are older than the copy, so they do not open all of it. Name the folder where its keys are (--keys); nothing was changed.',
    );
  const all = ownedKeys(keys);
  const closed = doNotOpen(keyring, all);
  if (closed.length < all.length || all.length === 0) return closed;
  throw startProblem(
    'restore/keys-of-another',
    'The keys in this folder were wrapped by another master key: an earlier one of this house, or that of another house. Put back the key file that was in use when they were made (HEARTHSIDE_KEY_FILE); nothing was changed.',
  );
}

/**
 * What has no key in a newer archive of keys was erased since the copy was made. The ledger has
 * said so by now; where it has not, something is missing.
 */
export async function eraseKeyless(client: Client, withoutLedger: boolean): Promise<void> {
  const found = await changeFreely(client, async () => {
    const { rows } = await client.query<{ id: string }>(
      'select partnership_id as id from partnership where length(wrapped_key) = 0 and erased_at is null',
    );
    if (withoutLedger)
      for (const { id } of rows)
        await client.query('select app.erase_partnership($1, statement_timestamp())', [id]);
    return rows.length;
  });
  if (found === 0 || withoutLedger) return;
  throw startProblem(
    'restore/keys-missing',
    `The keys of ${found} partnerships are missing, and the ledger does not say that they were erased. The house stays shut (in quarantine). Look for newer keys (--keys); if they are lost for good, --without-ledger erases those partnerships and ends every share.`,
  );
}
