/** Erasing: what was written in one room is noise afterwards, everywhere; the other rooms are whole. */
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { openLedger } from '../../server/ledger/ledger.ts';
import { readLedger } from '../../server/ledger/read-ledger.ts';
import { deliver } from '../../server/record/deliver.ts';
import { appendAct } from '../../server/store/append.ts';
import { unseal, type Key } from '../../server/store/keys.ts';
import { withClient } from '../../testing/connection.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { noProgress } from '../../testing/drill.ts';
import { holdRoles } from '../../testing/hold-roles.ts';
import { testHouse } from '../../testing/house.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { testPasswords } from '../../testing/prepare-template.ts';
import { layToolGrounds, runTool, type ToolGrounds } from '../../testing/run-tool.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { makeBackup, type Making } from '../backup/make.ts';
import { erasePartnership } from './run.ts';
import { restoreHouse } from '../restore/run.ts';

type Who = 'mateo' | 'amara';
let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let tools: ToolGrounds;
let erased: Table<Who>;
let other: Table<Who>;
const canary = 'kingfisher';

beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection);
  tools = await layToolGrounds(database.connection);
  other = await setTable(database.connection, house.keyring, {
    mateo: 'client',
    amara: 'therapist',
  });
  erased = await setTable(database.connection, house.keyring, {
    mateo: 'client',
    amara: 'therapist',
  });
  for (const table of [erased, other]) {
    for (let n = 0; n < 5; n++) {
      const terms = { title: `Walk ${n}`, rhythm: 'monthly' };
      await act(table, 'goals/propose', { terms, words: `A ${canary} by the lake.` });
    }
  }
});
afterAll(async () => {
  await house.close();
  await tools.remove();
  await database.drop();
});

async function act(table: Table<Who>, kind: string, body: object) {
  const about = [table.people.mateo];
  const asked = { id: newId(), item: newId(), kind, body, about };
  return appendAct(house, table.people.mateo, table.partnership, asked);
}

/** How many entries of a partnership say the word, opened with any key that is still to be had. */
async function readable({ partnership }: Table<Who>, on = database): Promise<number> {
  return withClient(on.connection, async (client) => {
    const keys: Key[] = [];
    for (const table of ['partnership', 'practice'] as const) {
      const { rows } = await client.query<{ id: Id; key: Buffer }>(
        `select ${table}_id as id, wrapped_key as key from ${table} where length(wrapped_key) > 0`,
      );
      for (const { id, key } of rows) keys.push(house.keyring.open(`${table} ${id}`, key));
    }
    const { rows } = await client.query<{ id: Id; item: Id; kind: string; body: Buffer }>(
      'select entry_id as id, item_id as item, kind, body from entry where partnership_id = $1',
      [partnership],
    );
    return rows.filter(({ id, item, kind, body }) =>
      keys.some((key) => opens(key, body, `entry ${partnership} ${item} ${id} ${kind}`)),
    ).length;
  });
}

function opens(key: Key, body: Buffer, binding: string): boolean {
  try {
    return unseal(key, body, binding).length > 0;
  } catch {
    return false;
  }
}

test('asked without an id, without --yes, or for what is not here, it changes nothing', async () => {
  const id = erased.partnership;
  for (const [args, code] of [
    [['erase'], 'erase/which'],
    [['erase', '--partnership', id], 'erase/not-sure'],
    [['erase', '--partnership', newId(), '--yes'], 'erase/not-here'],
  ] as const) {
    const told = await runTool([...args, '--json'], tools);
    // 2: the command itself was asked wrongly; 1: it was understood, and could not be done.
    expect(told.code).toBe(code === 'erase/not-here' ? 1 : 2);
    expect(JSON.parse(told.out)).toMatchObject({ ok: false, error: code });
  }
  expect(await readable(erased)).toBeGreaterThan(0);
});

test('where the ledger cannot be written, nothing is erased', async () => {
  const ledger = {
    write: () => Promise.reject(Object.assign(new Error(), { name: 'LedgerProblem' })),
  };
  const asked = { owner: database.connection, ledger, partnership: erased.partnership };
  await expect(erasePartnership(asked)).rejects.toMatchObject({ code: 'erase/ledger' });
  expect(await readable(erased)).toBeGreaterThan(0);
});

test('erased: noise with every key there is, gone for its people at once, and the other room whole', async () => {
  const all = { owner: database.connection, keyring: house.keyring };
  const folder = (name: string) => join(tools.folder, name);
  const ledger = folder('ledger');
  await openLedger(ledger);
  const places = {
    ledger,
    checkpoints: folder('checkpoints'),
    to: folder('to'),
    keys: folder('k'),
  };
  const making = { ...all, ...places, keepKeysDays: 35, progress: noProgress };
  const before = await makeBackup({ ...making, now: Date.now() - 1000 });
  const inOther = await readable(other);
  const heard: object[] = [];
  const line = {
    viewer: erased.people.amara,
    session: newId(),
    send: (said: object) => void heard.push(said),
    end: () => {},
  };
  house.live.join(line);
  house.live.watch(line, erased.partnership, 'nothing');
  await expect.poll(() => heard.length).toBe(1);

  const asked = ['erase', '--partnership', erased.partnership, '--yes', '--json'];
  const told = await runTool(asked, tools);
  expect(told.code).toBe(0);
  const { receipt, people } = JSON.parse(told.out);
  expect(people).toBe(2);
  expect(receipt.notReached.join(' ')).toMatch(/35 days: by \d{4}-\d\d-\d\d/);
  expect(told.out).not.toContain(canary);

  expect(await readable(erased)).toBe(0);
  expect(await readable(other)).toBe(inOther);
  await expect.poll(() => heard.at(-1)).toEqual({ gone: erased.partnership });
  house.live.leave(line);
  for (const who of ['mateo', 'amara'] as const) {
    const given = await deliver(house.reader, erased.people[who], erased.partnership, 'nothing');
    expect(given).toBe('not-here');
  }
  const late = await act(erased, 'goals/propose', {
    terms: { title: 'Late', rhythm: 'monthly' },
    words: '',
  });
  expect(isRefusal(late) && late.refused).toBe('record/not-here');
  const given = await deliver(house.reader, other.people.amara, other.partnership, 'nothing');
  expect(JSON.stringify(given)).toContain(canary);
  expect((await readLedger(ledger)).after({})).toMatchObject([
    { what: 'erased', partnership: erased.partnership },
  ]);
  await withClient(database.connection, async (client) => {
    const { rows } = await client.query("select from notice where code = 'account/room-erased'");
    expect(rows).toHaveLength(2);
  });
  await expectErasedIn(before.archive, making);
}, 60_000);

/** An older copy, the newer keys and the ledger: the room stays erased, the other comes back. */
async function expectErasedIn(from: string, making: Omit<Making, 'now'>) {
  await makeBackup({ ...making, now: Date.now() });
  const letGo = await holdRoles();
  const back = await createDatabase();
  try {
    const { keyring, keys, ledger, checkpoints } = making;
    const with_ = { keyring, keys, ledger, checkpoints, from, passwords: testPasswords };
    const how = { owner: back.connection, withoutLedger: false, progress: noProgress };
    await restoreHouse({ ...with_, ...how });
    expect(await readable(erased, back)).toBe(0);
    expect(await readable(other, back)).toBe(await readable(other));
  } finally {
    await back.drop();
    await letGo();
  }
}

test('a second time, it gives its receipt again, and changes nothing', async () => {
  const asked = ['erase', '--partnership', erased.partnership, '--yes'];
  const ledger = join(tools.folder, 'ledger');
  const lines = (await readLedger(ledger)).after({}).length;
  const told = await runTool([...asked, '--json'], tools);
  expect(told.code).toBe(0);
  expect(JSON.parse(told.out)).toMatchObject({ people: 2, entries: 10, wasBefore: true });
  expect((await runTool(asked, tools)).out).toContain('It was erased before');
  expect((await readLedger(ledger)).after({})).toHaveLength(lines);
});
