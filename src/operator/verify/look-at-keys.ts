import type { ClientBase } from 'pg';
import type { Finding } from '../../server/checkpoints/finding.ts';
import type { Keyring } from '../../server/store/keyring.ts';
import { doNotOpen, readLivingKeys } from '../backup/keys.ts';

/** The chains go over ciphertext, so they hold also where nobody can read any more. */
export async function lookAtKeys(client: ClientBase, keyring: Keyring): Promise<Finding[]> {
  return doNotOpen(keyring, await readLivingKeys(client)).map((owner) => ({
    code: 'key/does-not-open',
    words: `The key of ${owner} does not open: it was changed, or is gone. What was written there cannot be read until it is put back from an archive of keys.`,
  }));
}
