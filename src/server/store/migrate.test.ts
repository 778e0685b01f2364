/** On a server of somebody else's, the owner of the database is no superuser: policies bind it too. */
import { randomBytes } from 'node:crypto';
import { escapeIdentifier } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withClient, type Connection } from '../../testing/connection.ts';
import { holdRoles } from '../../testing/hold-roles.ts';
import { testServer } from '../../testing/postgres.ts';
import { testPasswords } from '../../testing/prepare-template.ts';
import { migrate } from './migrate.ts';

const name = `owner_${randomBytes(4).toString('hex')}`;
const owner = (): Connection => ({ ...testServer(), user: name, password: name, database: name });
const asSuperuser = async (...statements: string[]) =>
  withClient(testServer(), async (client) => {
    for (const statement of statements) await client.query(statement);
  });

let letGo: () => Promise<void>;

beforeEach(async () => {
  letGo = await holdRoles();
  const role = escapeIdentifier(name);
  await asSuperuser(
    `create role ${role} login createrole password '${name}'`,
    `grant hearthside_record, hearthside_door, hearthside_rule, hearthside_keeper, hearthside_jobs to ${role} with admin option`,
    `create database ${role} owner ${role}`,
  );
});
afterEach(async () => {
  const role = escapeIdentifier(name);
  await asSuperuser(
    `drop database ${role} with (force)`,
    `revoke hearthside_record, hearthside_door, hearthside_rule, hearthside_keeper, hearthside_jobs from ${role} cascade`,
    `drop role ${role}`,
  );
  await letGo();
});

test('an ordinary owner migrates once, and finds at the next start that nothing is missing', async () => {
  expect(await migrate(owner(), testPasswords)).toContain('0001-house.sql');
  expect(await migrate(owner(), testPasswords)).toEqual([]);
});

test('data of a newer version is not touched, and a sentence says so', async () => {
  await migrate(owner(), testPasswords);
  await withClient(owner(), (client) =>
    client.query("insert into migration (name) values ('9999-later.sql')"),
  );
  await expect(migrate(owner(), testPasswords)).rejects.toThrow(/newer Hearthside/);
});
