/** Looks whether every chain of a copy is as it was written: by the copy's own heads, and by the checkpoints from before it. */
import type { ClientConfig } from 'pg';
import { readCheckpoints, type Expected } from '../../server/checkpoints/read-checkpoints.ts';
import { createSigner } from '../../server/checkpoints/signer.ts';
import { verifyRecord } from '../../server/checkpoints/verify-record.ts';
import { startProblem } from '../../server/start-problem.ts';
import { asKeeper } from '../../server/store/as-keeper.ts';
import type { Keyring } from '../../server/store/keyring.ts';
import type { Header, Manifest } from '../backup/shapes.ts';

type Where = { owner: ClientConfig; keyring: Keyring; checkpoints: string };

export async function verifyCopy(
  { owner, keyring, checkpoints: folder }: Where,
  { checkpoint: last }: Header,
  { heads }: Manifest,
): Promise<void> {
  const known = await readCheckpoints(folder, createSigner(keyring));
  const expected = new Map<string, Expected[]>(
    heads.map(({ partnership, seq, hash }) => [
      partnership,
      [{ seq, hash: Buffer.from(hash, 'hex'), checkpoint: last }],
    ]),
  );
  // What later checkpoints know is not in this copy.
  for (const [partnership, places] of known.expected)
    expected.get(partnership)?.push(...places.filter(({ checkpoint }) => checkpoint <= last));
  const { findings } = await asKeeper(owner, (client) =>
    verifyRecord({ client, checkpoints: { expected, findings: [] } }),
  );
  if (findings.length === 0) return;
  const told = findings.slice(0, 10).map(({ words }) => `- ${words}`);
  throw startProblem(
    'restore/not-as-written',
    `This copy is not as it was written, so the house stays shut (in quarantine). Take another copy.\n${told.join('\n')}`,
  );
}
