/** How the house stands: numbers and names of its parts, and nothing about anybody. */
import { readFile } from 'node:fs/promises';
import type { Instant } from '../../record/time.ts';
import { asKeeper } from '../../server/store/as-keeper.ts';
import { readLastBackup } from '../backup/last.ts';
import type { Answer, Ask, Command } from '../command.ts';
import { lookAtCheckpoints } from './look-at-checkpoints.ts';
import { lookAtDatabase } from './look-at-database.ts';
import { lookAtKey } from './look-at-key.ts';
import { lookAtLedger } from './look-at-ledger.ts';
import { measureDisk } from './measure-disk.ts';
import type { Standing } from './standing.ts';
import { findTroubles, tellStanding } from './tell-standing.ts';
import { wordsFor } from '../words-for-errors.ts';

export const status: Command = {
  name: 'status',
  says: 'How the house stands: its parts, and how much there is of everything. Numbers only.',
  options: {},
  run: tellStatus,
};

async function tellStatus(ask: Ask): Promise<Answer> {
  const { config } = ask;
  const now: Instant = Date.now();
  const standing: Standing = {
    version: await readVersion(),
    database: await reachDatabase(ask),
    key: await lookAtKey(config.keyFile),
    checkpoints: await lookAtCheckpoints(config.checkpointFolder),
    ledger: await lookAtLedger(config.ledgerFolder),
    backup: await readLastBackup(config.dataFolder),
    disk: await measureDisk(config.dataFolder).catch(() => undefined),
  };
  const troubles = findTroubles(standing, now);
  return {
    code: troubles.length === 0 ? 0 : 1,
    lines: tellStanding(standing, troubles, now),
    found: { ...standing, troubles },
  };
}

/** A database that is away is itself what `status` tells. */
async function reachDatabase({ ground }: Ask): Promise<Standing['database']> {
  try {
    const { owner, database: runs } = await ground();
    return { isReached: true, runs, ...(await asKeeper(owner, lookAtDatabase)) };
  } catch (error) {
    return { isReached: false, says: wordsFor(error).sentence };
  }
}

async function readVersion(): Promise<string> {
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
