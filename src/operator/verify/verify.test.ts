/** `verify` as it is typed, also by an owner of the database who is no superuser. */
import { randomBytes } from 'node:crypto';
import { copyFile, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { escapeIdentifier } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillChains } from '../../proofs/tampering/fill-chains.ts';
import type { Id } from '../../record/ids.ts';
import { day } from '../../record/time.ts';
import { openLedger } from '../../server/ledger/ledger.ts';
import { readMasterKey } from '../../server/master-key.ts';
import { createKeyring } from '../../server/store/keyring.ts';
import { migrate } from '../../server/store/migrate.ts';
import { withClient, type Connection } from '../../testing/connection.ts';
import { holdRoles } from '../../testing/hold-roles.ts';
import { testServer } from '../../testing/postgres.ts';
import { testPasswords } from '../../testing/prepare-template.ts';
import { layToolGrounds, runTool, type ToolGrounds } from '../../testing/run-tool.ts';
import { there } from '../../testing/there.ts';
import { keysName } from '../backup/shapes.ts';

const name = `owner_${randomBytes(4).toString('hex')}`;
const roles =
  'hearthside_record, hearthside_door, hearthside_rule, hearthside_keeper, hearthside_jobs';
const owner = (): Connection => ({ ...testServer(), user: name, password: name, database: name });
const asSuperuser = (database: string, ...statements: string[]) =>
  withClient({ ...testServer(), database }, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

let letGo: () => Promise<void>;
let grounds: ToolGrounds;
let ids: Id[];

beforeAll(async () => {
  letGo = await holdRoles();
  const role = escapeIdentifier(name);
  await asSuperuser(
    testServer().database,
    `create role ${role} login createrole password '${name}'`,
    `grant ${roles} to ${role} with admin option`,
    `create database ${role} owner ${role}`,
  );
  await migrate(owner(), testPasswords);
  grounds = await layToolGrounds(owner());
  const { keys } = await readMasterKey(grounds.keyFile, true);
  await withClient({ ...testServer(), database: name }, async (superuser) => {
    const filling = { partnerships: 3, entries: 10, keyring: createKeyring(keys) };
    ids = await fillChains(superuser, filling);
  });
});
afterAll(async () => {
  const role = escapeIdentifier(name);
  await grounds.remove();
  await asSuperuser(
    testServer().database,
    `drop database ${role} with (force)`,
    `revoke ${roles} from ${role} cascade`,
    `drop role ${role}`,
  );
  await letGo();
});

const ask = async (...args: string[]) => {
  const told = await runTool([...args, '--json'], grounds);
  return { code: told.code, found: JSON.parse(told.out) };
};
const codes = ({ findings }: { findings: { code: string }[] }) => findings.map(({ code }) => code);

test('without any checkpoint it cannot vouch, and says so; with one it can', async () => {
  const before = await ask('verify');
  expect([before.code, codes(before.found)]).toEqual([1, ['checkpoint/none']]);
  expect(await ask('checkpoint')).toMatchObject({ code: 0, found: { number: 1, heads: 3 } });
  const after = await ask('verify');
  expect(after).toMatchObject({ code: 0, found: { entries: 30, partnerships: 3, findings: [] } });
});

test('the other tools work for this owner too, and see everything', async () => {
  const status = await ask('status');
  expect(status.found.database).toMatchObject({ isReached: true, runs: 'own' });
  expect(status.found.database.counts).toMatchObject({ partnerships: 3, entries: 30 });
  expect(await ask('rotate-key')).toMatchObject({ code: 0, found: { wrapped: 4, closed: [] } });
});

test('what was changed behind its back is named by partnership and number, and it ends with 1', async () => {
  await cp(join(grounds.folder, 'checkpoints'), join(grounds.folder, 'elsewhere'), {
    recursive: true,
  });
  const [cut, edited] = [there(ids[0]), there(ids[1])];
  await asSuperuser(
    name,
    `delete from entry where partnership_id = '${cut}' and seq = 10`,
    `update partnership set head_seq = 9, head_hash = (select hash from entry
       where partnership_id = '${cut}' and seq = 9) where partnership_id = '${cut}'`,
    `update entry set author_id = gen_random_uuid() where partnership_id = '${edited}' and seq = 4`,
  );
  const { code, found } = await ask('verify');
  expect(code).toBe(1);
  expect(found.findings).toHaveLength(2);
  expect(found.findings).toContainEqual(
    expect.objectContaining({ code: 'chain/cut', partnership: cut, number: 9 }),
  );
  expect(found.findings).toContainEqual(
    expect.objectContaining({ code: 'chain/changed', partnership: edited, number: 4 }),
  );
  const told = await runTool(['verify', '--checkpoints', 'elsewhere'], grounds);
  expect(told.out).toContain(`Partnership ${cut}: it ends at entry 9`);
});

test('a key that does not open is found by verify; a backup says so, and does not pass for the last good one', async () => {
  const closed = there(ids[2]);
  const copies = await mkdtemp(join(tmpdir(), 'hearthside-copies-'));
  const places = ['--to', join(copies, 'to'), '--keys', join(copies, 'keys')];
  const backUp = () => ask('backup', ...places, '--keep-keys-days', '1');
  const lastGood = async () => (await ask('status')).found.backup;
  // Without a ledger nobody could say what was taken back since: that is no whole copy.
  expect(await backUp()).toMatchObject({ code: 1, found: { closed: [] } });
  expect(await lastGood()).toBeUndefined();
  await openLedger(join(grounds.folder, 'ledger'));
  const good = await backUp();
  expect(good).toMatchObject({ code: 0, found: { ledgerProblems: [], closed: [] } });
  const last = await lastGood();
  expect(last.archive).toBe(good.found.archive);

  await asSuperuser(
    name,
    `update partnership set wrapped_key = decode('00', 'hex') where partnership_id = '${closed}'`,
  );
  const { code, found } = await ask('verify');
  expect(code).toBe(1);
  expect(codes(found)).toContain('key/does-not-open');
  expect(JSON.stringify(found)).toContain(`partnership ${closed}`);
  // Keys of long ago, which may be the last ones that open it.
  const [key] = await readdir(join(copies, 'keys'));
  const old = keysName(Date.now() - 30 * day);
  await copyFile(join(copies, 'keys', there(key)), join(copies, 'keys', old));
  const told = await backUp();
  expect(told).toMatchObject({ code: 1, found: { pruned: 0, closed: [`partnership ${closed}`] } });
  expect(await readdir(join(copies, 'keys'))).toContain(old);
  expect(await lastGood()).toEqual(last);
  await rm(copies, { recursive: true });
});
