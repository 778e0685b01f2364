import { expect, test } from 'vitest';
import { proveInTest } from '../prove-in-test.ts';
import { roundsAtTwo, twoHouses } from './two-houses.ts';

proveInTest(twoHouses);

/** Another function of that name is found first, and tells nobody anything. */
const deaf = `
  create schema deaf;
  grant usage on schema deaf to public;
  create function deaf.pg_notify(text, text) returns void language sql as '';
  alter database postgres set search_path = deaf, pg_catalog, public;
  select pg_terminate_backend(pid) from pg_stat_activity where usename like 'hearthside%';`;

test('processes that do not tell each other are found out', { timeout: 0 }, async () => {
  const { against } = await roundsAtTwo({ size: 1, tell: () => {} }, 2_000, deaf);
  expect(against).toContain('an act at one did not arrive at the other in time');
  expect(against).toContain('a taking-back at one did not arrive at the other in time');
  expect(against).toContain('the end of a session at one did not arrive at the other in time');
});
