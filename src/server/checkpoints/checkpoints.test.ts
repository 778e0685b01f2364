/** Checkpoints are kept outside the database; whoever has the folder alone cannot make one pass for ours. */
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { newKey } from '../store/keys.ts';
import { createKeyring } from '../store/keyring.ts';
import { withClient } from '../../testing/connection.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { setTable } from '../../testing/table.ts';
import { there } from '../../testing/there.ts';
import { fileOf, listNumbers } from './folder.ts';
import { keepCheckpoints } from './keep-checkpoints.ts';
import { readCheckpoints } from './read-checkpoints.ts';
import { createSigner } from './signer.ts';
import { verifyRecord } from './verify-record.ts';
import { writeCheckpoint } from './write-checkpoint.ts';

const keyring = createKeyring(newKey());
const signer = createSigner(keyring);
let database: TestDatabase;
let folder: string;
let table: string;
let now: Date;

beforeAll(async () => {
  database = await createDatabase();
  const set = await setTable(database.connection, keyring, { mateo: 'client' });
  table = set.partnership;
});
afterAll(() => database.drop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearthside-checkpoints-'));
  now = new Date('2026-01-31T10:00:00Z');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (restored?: number) =>
  writeCheckpoint({
    folder,
    owner: database.connection,
    signer,
    clock: () => now,
    ...(restored === undefined ? {} : { restored }),
  });
const place = (number: number) => join(folder, fileOf(number));
const codes = async () =>
  (await readCheckpoints(folder, signer)).findings.map(({ code, number }) => [code, number]);
const moveHead = (seq: number) =>
  withClient(database.connection, (client) =>
    client.query('update partnership set head_seq = $1, head_hash = $2 where partnership_id = $3', [
      seq,
      Buffer.alloc(32, seq),
      table,
    ]),
  );

test('each names the one before; the first of a day names all heads, the others those that moved', async () => {
  await moveHead(1);
  expect(await write()).toMatchObject({ number: 1, names: 'all', heads: [{ seq: 1 }] });
  expect(await write()).toMatchObject({ number: 2, names: 'moved', heads: [] });
  await moveHead(2);
  expect(await write()).toMatchObject({ number: 3, names: 'moved', heads: [{ seq: 2 }] });
  now = new Date('2026-02-01T00:00:00Z');
  expect(await write()).toMatchObject({ number: 4, names: 'all', heads: [{ seq: 2 }] });
  expect(await codes()).toEqual([]);
  const { expected } = await readCheckpoints(folder, signer);
  expect(expected.get(table)?.map(({ seq, checkpoint }) => [seq, checkpoint])).toEqual([
    [2, 4],
    [2, 3],
    [1, 1],
  ]);
});

test('only its owner can reach it, it is a signed note, and it says nothing but ids and numbers', async () => {
  await moveHead(3);
  await write();
  expect(((await stat(place(1))).mode & 0o777).toString(8)).toBe('600');
  expect(await readFile(place(1), 'utf8')).toMatch(
    new RegExp(
      `^hearthside heads\nnumber 1\ntime 2026-01-31T10:00:00.000Z\nbefore 0{64}\nnames all\n${table} 3 (03){32}\n\n\u2014 hearthside [A-Za-z0-9+/]{90}[A-Za-z0-9+/=]{2}\n$`,
    ),
  );
});

test('a changed, forged, moved or missing checkpoint is found', async () => {
  for (let n = 0; n < 4; n++) await write();
  const whole = await readFile(place(2), 'utf8');
  await writeFile(place(2), whole.replace('names moved', 'names all'));
  expect(await codes()).toEqual([
    ['checkpoint/not-ours', 2],
    ['checkpoint/other-before', 3],
  ]);
  const stranger = createSigner(createKeyring(newKey()));
  await writeFile(place(2), stranger.sign(there(signer.open(whole))));
  expect(await codes()).toContainEqual(['checkpoint/not-ours', 2]);
  await writeFile(place(2), whole);
  expect(await codes()).toEqual([]);
  await rename(place(4), place(2));
  expect(await codes()).toEqual([
    ['checkpoint/not-ours', 2],
    ['checkpoint/other-before', 3],
  ]);
  await rm(place(2));
  expect(await codes()).toEqual([['checkpoint/gone', 2]]);
});

test('two processes that write at once leave two whole ones, in one line', async () => {
  const written = await Promise.all(Array.from({ length: 6 }, () => write()));
  expect(new Set(written.map(({ number }) => number)).size).toBe(6);
  expect(await listNumbers(folder)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await codes()).toEqual([]);
});

test('after a restore, what came after the restored one is not asked of the chains any more', async () => {
  await moveHead(5);
  await write();
  await moveHead(9);
  await write();
  await moveHead(5);
  const held = async () => (await readCheckpoints(folder, signer)).expected.get(table);
  expect((await held())?.map(({ seq }) => seq)).toEqual([9, 5]);
  await write(1);
  expect((await held())?.map(({ seq, checkpoint }) => [seq, checkpoint])).toEqual([
    [5, 3],
    [5, 1],
  ]);
});

test('a partnership that a checkpoint knows and the database does not is missed', async () => {
  const id = newId();
  const expected = new Map([[id, [{ seq: 0, hash: Buffer.alloc(32), checkpoint: 1 }]]]);
  await moveHead(0);
  const { findings } = await withClient(database.connection, (client) =>
    verifyRecord({ client, checkpoints: { expected, findings: [] } }),
  );
  expect(findings.map(({ code, partnership }) => [code, partnership])).toEqual([
    ['chain/rewritten', id],
    ['chain/no-partnership', id],
  ]);
});

test('a house writes them by itself, also as it closes, and outlives a folder that cannot be written', async () => {
  const said: string[] = [];
  const log = createLog('error', (line) => void said.push(line));
  const at = (where: string) => () => ({ folder: where, owner: database.connection, signer });
  const kept = keepCheckpoints(at(folder), log, 5);
  while ((await listNumbers(folder)).length < 2) await new Promise((turn) => setImmediate(turn));
  await kept.stop();
  const last = (await listNumbers(folder)).at(-1);
  expect(last).toBeGreaterThanOrEqual(3);
  await keepCheckpoints(at(place(1)), log).stop();
  expect(said.join('')).toContain('no checkpoint could be written');
});
