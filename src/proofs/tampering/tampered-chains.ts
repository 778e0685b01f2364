/** A few partnerships with their checkpoint, and each way of tampering tried at random places. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Id } from '../../record/ids.ts';
import { readCheckpoints, type Checkpoints } from '../../server/checkpoints/read-checkpoints.ts';
import { createSigner } from '../../server/checkpoints/signer.ts';
import { verifyRecord } from '../../server/checkpoints/verify-record.ts';
import { writeCheckpoint } from '../../server/checkpoints/write-checkpoint.ts';
import { newKey } from '../../server/store/keys.ts';
import { createKeyring } from '../../server/store/keyring.ts';
import { chanceFrom, type Chance } from '../../testing/histories/chance.ts';
import type { Grounds } from '../proof.ts';
import { fillChains } from './fill-chains.ts';
import type { Tamper } from './tampers.ts';

export type Chains = { db: pg.Client; ids: Id[]; checkpoints: Checkpoints };

/** What the checkpoints of a house without any would say. */
export const noCheckpoints = { expected: new Map(), findings: [] };

export async function withChains<Result>(
  grounds: Grounds,
  size: { partnerships: number; entries: number },
  work: (chains: Chains) => Promise<Result>,
): Promise<Result> {
  const database = await grounds.createDatabase();
  const { connection } = database;
  const folder = await mkdtemp(join(tmpdir(), 'hearthside-checkpoints-'));
  const db = new pg.Client(connection);
  await db.connect();
  try {
    const keyring = createKeyring(newKey());
    const ids = await fillChains(db, { ...size, keyring });
    const signer = createSigner(keyring);
    await writeCheckpoint({ folder, owner: connection, signer });
    return await work({ db, ids, checkpoints: await readCheckpoints(folder, signer) });
  } finally {
    await db.end();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Tampers once, in a transaction that is undone, and says what was found. */
export async function tamperAndVerify(
  { db, ids }: Chains,
  tamper: Tamper,
  chance: Chance,
  checkpoints: Pick<Checkpoints, 'expected' | 'findings'>,
): Promise<string[]> {
  const at = chance.pick(ids);
  await db.query('begin');
  try {
    // The superuser can also switch off what ties the tables together.
    await db.query('set local session_replication_role = replica');
    await tamper.plant(db, at, chance);
    const { findings } = await verifyRecord({ client: db, checkpoints });
    return findings.map(({ words }) => words);
  } finally {
    await db.query('rollback');
  }
}

/** How many of so many tries are found. */
export async function countFound(
  chains: Chains,
  tamper: Tamper,
  how: { size: number; seed: number; checkpoints: Pick<Checkpoints, 'expected' | 'findings'> },
): Promise<number> {
  let found = 0;
  for (let n = 0; n < how.size; n++) {
    const words = await tamperAndVerify(chains, tamper, chanceFrom(how.seed, n), how.checkpoints);
    if (words.length > 0) found++;
  }
  return found;
}
