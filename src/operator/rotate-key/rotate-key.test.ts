/** People act while the master key is replaced, by two processes; a kill in the middle costs nothing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillChains } from '../../proofs/tampering/fill-chains.ts';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { readKeyText } from '../../server/key-file.ts';
import { noLedger } from '../../server/ledger/ledger.ts';
import { followMasterKey, readMasterKey } from '../../server/master-key.ts';
import { openPartnership } from '../../server/record/open-partnership.ts';
import { appendAct, type Writer } from '../../server/store/append.ts';
import { openDatabase } from '../../server/store/database.ts';
import { createKeyring, unwrapKey, type KeyOwner } from '../../server/store/keyring.ts';
import type { Key } from '../../server/store/keys.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { testPasswords } from '../../testing/prepare-template.ts';
import { layToolGrounds, runTool, type ToolGrounds } from '../../testing/run-tool.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { there } from '../../testing/there.ts';

let database: TestDatabase;
let grounds: ToolGrounds;
let superuser: pg.Client;
/** Two processes of one house, as far as keys go. */
let writers: Writer[];
let tables: Table<'mateo' | 'amara' | 'rosa'>[];
let filled: Id[];

beforeAll(async () => {
  database = await createDatabase();
  grounds = await layToolGrounds(database.connection);
  superuser = new pg.Client(database.connection);
  await superuser.connect();
  const { keys } = await readMasterKey(grounds.keyFile, true);
  writers = [1, 2].map(() => ({
    database: openDatabase(database.connection, testPasswords, noLedger),
    keyring: createKeyring(keys, followMasterKey(grounds.keyFile)),
  }));
  const { keyring } = there(writers[0]);
  filled = await fillChains(superuser, { partnerships: 120, entries: 1, keyring });
  const seats = { mateo: 'client', amara: 'therapist', rosa: 'supporter' } as const;
  tables = [];
  for (let n = 0; n < 3; n++) tables.push(await setTable(database.connection, keyring, seats));
});
afterAll(async () => {
  for (const writer of writers) await writer.database.close();
  await superuser.end();
  await grounds.remove();
  await database.drop();
});

type Acting = { done: number; opened: number; refused: string[]; stop(): Promise<void> };

/** Everyone at every table acts, one thing after another, and new tables are opened. */
function letPeopleAct(): Acting {
  const acting = { done: 0, opened: 0, refused: [] as string[] };
  let isOver = false;
  const keepAt = async (writer: Writer, table: (typeof tables)[number], actor: Id) => {
    while (!isOver) {
      const body = { terms: { title: 'Walk after supper', rhythm: 'never' } };
      const act = { id: newId(), item: newId(), kind: 'goals/propose', body };
      const outcome = await appendAct(writer, actor, table.partnership, act);
      if (isRefusal(outcome)) acting.refused.push(outcome.refused);
      acting.done++;
    }
  };
  const keepOpening = async (writer: Writer, therapist: Id) => {
    while (!isOver) {
      await openPartnership(writer, { therapist, clients: ['Noor'] });
      acting.opened++;
    }
  };
  const all = tables.flatMap((table, n) => {
    const writer = there(writers[n % writers.length]);
    const other = there(writers[(n + 1) % writers.length]);
    const { mateo, amara } = table.people;
    return [keepAt(writer, table, mateo), keepAt(other, table, amara), keepOpening(other, amara)];
  });
  return Object.assign(acting, {
    async stop() {
      isOver = true;
      await Promise.all(all);
    },
  });
}

async function wrappedKeys(): Promise<{ owner: KeyOwner; wrapped: Buffer }[]> {
  const { rows } = await superuser.query<{ owner: KeyOwner; wrapped: Buffer }>(
    `select 'practice ' || practice_id as owner, wrapped_key as wrapped from practice
     union all select 'partnership ' || partnership_id, wrapped_key from partnership`,
  );
  return rows;
}

async function howManyOpen(key: Key): Promise<{ open: number; all: number }> {
  const all = await wrappedKeys();
  const open = all.filter(({ owner, wrapped }) => unwrapKey(key, owner, wrapped) !== undefined);
  return { open: open.length, all: all.length };
}

const keysNow = async () => there(readKeyText(await readFile(grounds.keyFile, 'utf8')));

/** A process of its own, killed when it waits for a row that we hold. */
async function rotateAndKill(held: Id): Promise<void> {
  await superuser.query('begin');
  await superuser.query('select from partnership where partnership_id = $1 for update', [held]);
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, 'rotate-key'], {
    env: { PATH: process.env['PATH'], ...grounds.env },
    stdio: 'ignore',
  });
  const exit = once(child, 'exit');
  const isWaiting = async () => {
    // Within our transaction we would be shown the same picture over and over.
    await superuser.query('select pg_stat_clear_snapshot()');
    const { rows } = await superuser.query<{ waits: boolean }>(
      `select exists (select from pg_stat_activity where wait_event_type = 'Lock'
         and query like 'update partnership set wrapped_key%') as waits`,
    );
    return rows[0]?.waits === true;
  };
  while (!(await isWaiting())) if (child.exitCode !== null) throw new Error('it did not wait');
  child.kill('SIGKILL');
  await exit;
  await superuser.query('rollback');
}

test(
  'people act, and open new tables, while the key is rotated, killed, and rotated to the end',
  { timeout: 60_000 },
  async () => {
    const first = (await keysNow()).current;
    const acting = letPeopleAct();
    try {
      // Before the first partnership was wrapped anew, in the middle, and before the last of them.
      for (const held of [there(filled[0]), there(filled[70]), there(filled[119])]) {
        await rotateAndKill(held);
        const during = await keysNow();
        expect(during.former).toEqual(first);
        const [byOld, byNew] = [await howManyOpen(first), await howManyOpen(during.current)];
        expect([byOld.open > 0, byNew.open > 0]).toEqual([true, true]);
        const fresh = createKeyring(during);
        for (const { owner, wrapped } of await wrappedKeys()) fresh.open(owner, wrapped);
      }
      const again = await runTool(['rotate-key', '--json'], grounds);
      expect(again.code).toBe(0);
      expect(JSON.parse(again.out)).toMatchObject({ ok: true, what: 'finished', closed: [] });
      const { done } = acting;
      while (acting.done < done + 20) await new Promise((turn) => setImmediate(turn));
    } finally {
      await acting.stop();
    }
    expect(acting.refused).toEqual([]);
    expect([acting.done > 20, acting.opened > 5]).toEqual([true, true]);
    const { current } = await keysNow();
    expect(await howManyOpen(first)).toMatchObject({ open: 0 });
    const { open, all } = await howManyOpen(current);
    expect(open).toBe(all);
  },
);

test('rotated once more, the purposes stay, the file stays closed to others, and older keys go when told to', async () => {
  const before = await keysNow();
  const { code, out } = await runTool(['rotate-key', '--retired-days', '0'], grounds);
  expect([code, out]).toEqual([0, expect.stringContaining('The house has a new master key.')]);
  const after = await keysNow();
  expect(after.current).not.toEqual(before.current);
  expect(after.root).toEqual(before.root);
  expect([before.retired.length, after.retired.length, after.former]).toEqual([1, 0, undefined]);
  expect(((await stat(grounds.keyFile)).mode & 0o777).toString(8)).toBe('600');
  expect(await howManyOpen(before.current)).toMatchObject({ open: 0 });
  for (const { keyring } of writers) {
    for (const { owner, wrapped } of await wrappedKeys()) keyring.open(owner, wrapped);
    expect(keyring.purpose('address index')).toEqual(
      createKeyring(before).purpose('address index'),
    );
  }
});

test('control: a house that does not look at its key file again could not go on', async () => {
  const before = await keysNow();
  const deaf = createKeyring(before);
  await runTool(['rotate-key'], grounds);
  const { owner, wrapped } = there((await wrappedKeys())[0]);
  expect(() => deaf.open(owner, wrapped)).toThrow('does not open');
});

test('with the key of another house nothing is changed, and words say so', async () => {
  const other = await layToolGrounds(database.connection);
  const kept = await readFile(other.keyFile, 'utf8');
  const { code, err } = await runTool(['rotate-key'], other);
  expect([code, err]).toEqual([1, expect.stringContaining('is not the one')]);
  expect(await readFile(other.keyFile, 'utf8')).toBe(kept);
  await other.remove();
});

test('a key that nothing opens is named and left; an erased one is passed by', async () => {
  const [broken, erased] = [there(filled[0]), there(filled[1])];
  const put = (id: Id, key: Buffer) =>
    superuser.query('update partnership set wrapped_key = $2 where partnership_id = $1', [id, key]);
  await put(broken, Buffer.alloc(60, 7));
  await put(erased, Buffer.alloc(0));
  const { code, out } = await runTool(['rotate-key', '--json'], grounds);
  expect([code, JSON.parse(out).closed]).toEqual([1, [`partnership ${broken}`]]);
});
