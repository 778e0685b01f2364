/**
 * Brings a copy back: into an empty house alone, in quarantine from before the first row to after
 * the last line of the ledger. Killed anywhere, it stays in quarantine; run again, it begins anew.
 */
import type { Client, ClientConfig } from 'pg';
import type { Instant } from '../../record/time.ts';
import { writeCheckpoint } from '../../server/checkpoints/write-checkpoint.ts';
import { isCheckpointFile, listNumbers } from '../../server/checkpoints/folder.ts';
import { createSigner } from '../../server/checkpoints/signer.ts';
import { isLedgerFile } from '../../server/ledger/ledger.ts';
import { readLedger, type ReadLedger } from '../../server/ledger/read-ledger.ts';
import { startProblem } from '../../server/start-problem.ts';
import { asOwner } from '../../server/store/as-keeper.ts';
import type { Keyring } from '../../server/store/keyring.ts';
import { migrate, type Passwords } from '../../server/store/migrate.ts';
import { beginQuarantine, liftQuarantine } from '../../server/store/quarantine.ts';
import { readNewestKeys } from '../backup/keys.ts';
import type { Header, KeysFile } from '../backup/shapes.ts';
import type { Progress } from '../progress.ts';
import { carryFiles } from './carry-files.ts';
import { changeFreely } from './change.ts';
import { closeEverything } from './closed.ts';
import { refuseUnlessEmpty } from './grounds.ts';
import { checkKeys, eraseKeyless } from './keys.ts';
import { loadCopy } from './load.ts';
import { readHeader } from './read.ts';
import { replayLedger } from './replay.ts';
import { verifyCopy } from './verify.ts';

export type Restoring = {
  owner: ClientConfig;
  keyring: Keyring;
  passwords: Passwords;
  /** The archive, and the folder in which the newest keys are. */
  from: string;
  keys: string;
  /** Where the ledger and the checkpoints of the restored house are from now on. */
  ledger: string;
  checkpoints: string;
  /** The folders that the lost house had, where they are others: they are brought along. */
  lost?: { ledger?: string | undefined; checkpoints?: string | undefined };
  /** Everything that was shared ends, since nobody can say what was taken back. */
  withoutLedger: boolean;
  progress: Progress;
  /** Called before each step; for tests that let it die there. */
  before?: (step: Step) => Promise<void>;
};

export type Step = 'load' | 'migrate' | 'verify' | 'replay' | 'keys' | 'checkpoint' | 'lift';

export type Restored = {
  copy: string;
  madeAt: number;
  rows: number;
  lines: number;
  changed: number;
  /** When the last line of the ledger was written; what ended after that is not known. */
  ledgerUntil: Instant | undefined;
  /** How many checkpoints the copy was held against. */
  checkpoints: number;
  /** Rooms and practices whose key does not open: what is there stays closed. */
  closed: readonly string[];
  /** People who must be helped back in: none of their ways in is left. */
  withoutWayIn: number;
};

export async function restoreHouse(restoring: Restoring): Promise<Restored> {
  const { keyring, owner, progress, before = async () => {} } = restoring;
  const opening = progress.step('Opening the copy and its keys');
  const header = await readHeader(keyring, restoring.from);
  const keys = await readNewestKeys(keyring, restoring.keys);
  const closed = checkKeys(keyring, header, keys);
  opening.done();
  return asOwner(owner, async (client) => {
    await refuseUnlessEmpty(client);
    await beginQuarantine(client);
    const checkpoints = await bringCheckpoints(restoring);
    await before('load');
    const { rows, manifest } = await load(client, restoring, keys);
    await before('migrate');
    await migrate(owner, restoring.passwords);
    await before('verify');
    const verifying = progress.step('Looking whether every history is whole');
    await verifyCopy(restoring, header, manifest);
    verifying.done();
    await before('replay');
    const replayed = await closeAgain(client, restoring, header);
    await before('keys');
    await eraseKeyless(client, restoring.withoutLedger);
    await before('checkpoint');
    await sayRestored(restoring, header);
    await before('lift');
    const withoutWayIn = await countWithoutWayIn(client);
    await liftQuarantine(client);
    const { copy, madeAt } = header;
    return { copy, madeAt, rows, ...replayed, checkpoints, closed, withoutWayIn };
  });
}

async function load(client: Client, { keyring, from, progress }: Restoring, keys: KeysFile) {
  const step = progress.step('Putting the copy back, in pieces');
  const loaded = await loadCopy(client, { keyring, file: from, keys, tell: () => step.advance() });
  step.done();
  return loaded;
}

async function closeAgain(client: Client, restoring: Restoring, header: Header) {
  if (restoring.withoutLedger) {
    const changed = await changeFreely(client, () => closeEverything(client));
    return { lines: 0, changed, ledgerUntil: undefined };
  }
  const ledger = await bringLedger(restoring, header);
  const lines = ledger.after(header.ledger);
  const step = restoring.progress.step('Taking back what was taken back since', lines.length);
  const replayed = await changeFreely(client, () =>
    replayLedger(client, lines, () => step.advance()),
  );
  step.done();
  return { ...replayed, ledgerUntil: ledger.after({}).at(-1)?.at };
}

/**
 * The ledger of the lost house goes on in the restored one: whoever restores the same copy once
 * more finds in it what was taken back before, and since.
 */
async function bringLedger(
  { ledger: own, lost = {} }: Restoring,
  header: Header,
): Promise<ReadLedger> {
  if (lost.ledger !== undefined) {
    refuseBroken(await readLedger(lost.ledger), header);
    await carryFiles(lost.ledger, own, isLedgerFile);
  }
  const ledger = await readLedger(own);
  refuseBroken(ledger, header);
  return ledger;
}

async function bringCheckpoints({ checkpoints: own, lost = {} }: Restoring): Promise<number> {
  if (lost.checkpoints !== undefined) await carryFiles(lost.checkpoints, own, isCheckpointFile);
  return (await listNumbers(own)).length;
}

function refuseBroken(ledger: ReadLedger, { ledger: position }: Header): void {
  const problems = ledger.problems(position);
  // A copy of a house in which nothing ever ended knows no ledger; an empty folder could be any.
  if (Object.keys(ledger.position).length === 0 && Object.keys(position).length === 0)
    problems.push('There is no ledger in its folder.');
  if (problems.length === 0) return;
  throw startProblem(
    'restore/ledger',
    `The ledger does not hold, so nobody can say what was taken back since this copy was made. The house stays shut (in quarantine).\n${problems.map((problem) => `- ${problem}`).join('\n')}\nPut the ledger back (HEARTHSIDE_LEDGER, or --ledger <folder>) and run this again. If it is lost for good: --without-ledger ends every share, and clients share anew.`,
  );
}

/** Later checkpoints speak of what is gone now; the next one says so. */
async function sayRestored({ checkpoints: folder, owner, keyring }: Restoring, header: Header) {
  const signer = createSigner(keyring);
  await writeCheckpoint({ folder, owner, signer, restored: header.checkpoint });
}

async function countWithoutWayIn(client: Client): Promise<number> {
  return changeFreely(client, async () => {
    const { rows } = await client.query<{ n: string }>(
      `select count(*) as n from person p where not is_example
         and not exists (select from passkey k where k.person_id = p.person_id)
         and not exists (select from password w join authenticator a using (person_id)
           where w.person_id = p.person_id)`,
    );
    return Number(rows[0]?.n ?? 0);
  });
}
