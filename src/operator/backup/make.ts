/** Makes a copy of a house, also while it serves: one picture of the whole database, closed with the master key. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client, ClientConfig } from 'pg';
import { v4 as newId } from 'uuid';
import type { Instant } from '../../record/time.ts';
import { listNumbers } from '../../server/checkpoints/folder.ts';
import { ledgerSizes, readLedger, type ReadLedger } from '../../server/ledger/read-ledger.ts';
import { asOwner, stepIntoKeeper } from '../../server/store/as-keeper.ts';
import type { Keyring } from '../../server/store/keyring.ts';
import { packHouse } from './archive.ts';
import { writeWhole } from './file.ts';
import { doNotOpen, pruneKeys, readLivingKeys, readWrappedKeys, writeKeys } from './keys.ts';
import { closeArchive } from './seal.ts';
import { houseName, type Header, type Manifest } from './shapes.ts';
import { listTables } from './tables.ts';
import type { Progress } from '../progress.ts';

export type Making = {
  owner: ClientConfig;
  keyring: Keyring;
  ledger: string;
  checkpoints: string;
  /** Where the archive goes, and where the keys go. */
  to: string;
  keys: string;
  keepKeysDays: number;
  now: Instant;
  progress: Progress;
};

export type Made = {
  archive: string;
  keysArchive: string;
  bytes: number;
  rows: number;
  pruned: number;
  /** What does not hold in the ledger, in words: a restore would stop at it. */
  ledgerProblems: string[];
  /** Practices and rooms whose key does not open. */
  closed: string[];
  header: Header;
  manifest: Manifest;
};

export async function makeBackup(making: Making): Promise<Made> {
  const { owner, keyring, to, keys, now, progress } = making;
  for (const folder of [to, keys]) await mkdir(folder, { recursive: true, mode: 0o700 });
  const checkpoint = (await listNumbers(making.checkpoints)).at(-1) ?? 0;
  return asOwner(owner, async (client) => {
    const sizes = await takePicture(client, making.ledger);
    await stepIntoKeeper(client);
    const ledger = await readLedger(making.ledger, sizes);
    const header: Header = {
      format: 1,
      copy: newId(),
      madeAt: now,
      migrations: await readMigrations(client),
      ledger: ledger.position,
      checkpoint,
      tables: await listTables(client),
    };
    const wrapped = await readWrappedKeys(client);
    const kept = { format: 1, copy: header.copy, madeAt: now, ...wrapped } as const;
    const closed = doNotOpen(keyring, await readLivingKeys(client));
    const keysArchive = await writeKeys(keyring, keys, kept);
    const step = progress.step('Copying the house, in megabytes');
    const archive = join(to, houseName(now));
    const { content, manifest } = packHouse(client, header, megabytes(step.advance));
    const bytes = await writeWhole(archive, await closeArchive(keyring, content)).catch(
      async (error: unknown) => {
        // Keys without their copy would only be taken for the newest ones.
        await rm(keysArchive, { force: true });
        throw error;
      },
    );
    step.done();
    await client.query('commit');
    return {
      archive,
      keysArchive,
      bytes,
      rows: (await manifest).tables.reduce((sum, { rows }) => sum + rows, 0),
      pruned: closed.length > 0 ? 0 : await pruneKeys(keys, now, making.keepKeysDays),
      closed,
      ledgerProblems: problemsOf(ledger, making.ledger),
      header,
      manifest: await manifest,
    };
  });
}

/**
 * Begins the transaction that sees one picture of everything. For a moment nobody else has a line
 * in the ledger whose change is not in the database yet, so the two say the same.
 */
async function takePicture(client: Client, ledger: string): Promise<Record<string, number>> {
  await client.query("select pg_advisory_lock(hashtext('hearthside ledger'))");
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('select pg_current_snapshot()');
    return await ledgerSizes(ledger);
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('hearthside ledger'))");
  }
}

function problemsOf(ledger: ReadLedger, folder: string): string[] {
  if (Object.keys(ledger.position).length > 0) return ledger.problems({});
  return [`There is none in ${folder}. Is HEARTHSIDE_LEDGER set as it is for the server?`];
}

async function readMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by name');
  return rows.map(({ name }) => name);
}

/** Tells whole megabytes of what comes in bytes. */
function megabytes(advance: (by?: number) => void): (bytes: number) => void {
  let rest = 0;
  return (bytes) => {
    rest += bytes;
    const whole = Math.floor(rest / 1_000_000);
    if (whole === 0) return;
    rest -= whole * 1_000_000;
    advance(whole);
  };
}
