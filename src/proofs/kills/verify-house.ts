import { readCheckpoints } from '../../server/checkpoints/read-checkpoints.ts';
import { createSigner } from '../../server/checkpoints/signer.ts';
import { verifyRecord } from '../../server/checkpoints/verify-record.ts';
import { asKeeper } from '../../server/store/as-keeper.ts';
import { join } from 'node:path';
import type { RealHouse } from './real-house.ts';

/** What `hearthside verify` says of a house that runs: every chain, against every checkpoint. */
export async function verifyHouse(house: RealHouse): Promise<string[]> {
  const signer = createSigner(house.keyring());
  const checkpoints = await readCheckpoints(join(house.folder, 'checkpoints'), signer);
  const { findings } = await asKeeper(house.connection(), (client) =>
    verifyRecord({ client, checkpoints }),
  );
  return findings.map(({ words }) => words);
}
