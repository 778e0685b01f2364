/** `status` names what would hurt later: a ledger that is away, a copy half brought back. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillChains } from '../../proofs/tampering/fill-chains.ts';
import { openLedger } from '../../server/ledger/ledger.ts';
import { readMasterKey } from '../../server/master-key.ts';
import { createKeyring } from '../../server/store/keyring.ts';
import { beginQuarantine, liftQuarantine } from '../../server/store/quarantine.ts';
import { withClient } from '../../testing/connection.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { layToolGrounds, runTool, type ToolGrounds } from '../../testing/run-tool.ts';

let database: TestDatabase;
let tools: ToolGrounds;
const ledger = () => join(tools.folder, 'ledger');

beforeAll(async () => {
  database = await createDatabase();
  tools = await layToolGrounds(database.connection);
  const { keys } = await readMasterKey(tools.keyFile, true);
  const filling = { partnerships: 1, entries: 2, keyring: createKeyring(keys) };
  await withClient(database.connection, (superuser) => fillChains(superuser, filling));
  await openLedger(ledger());
});
afterAll(async () => {
  await tools.remove();
  await database.drop();
});

const ask = async () => JSON.parse((await runTool(['status', '--json'], tools)).out);

test('a ledger that is there is no trouble; one that is gone is', async () => {
  const before = await ask();
  expect(before.ledger).toMatchObject({ files: 1, problems: [] });
  expect(before.troubles.join(' ')).not.toContain('ledger');
  await rm(ledger(), { recursive: true });
  expect((await ask()).troubles.join(' ')).toContain(`There is no ledger in ${ledger()}`);
  await openLedger(ledger());
});

test('a house in quarantine says so, and what to do', async () => {
  await withClient(database.connection, beginQuarantine);
  const { database: found, troubles } = await ask();
  expect(found.isQuarantined).toBe(true);
  expect(troubles.join(' ')).toContain('Run the same restore once more');
  await withClient(database.connection, liftQuarantine);
  expect((await ask()).database.isQuarantined).toBe(false);
});

test('a note of the last copy that was cut short counts as none', async () => {
  await writeFile(join(tools.folder, 'last-backup.json'), '');
  const { backup, troubles } = await ask();
  expect(backup).toBeUndefined();
  expect(troubles.join(' ')).toContain('No copy was made yet');
});
