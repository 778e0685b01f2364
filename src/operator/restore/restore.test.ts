/** The drill: a house is copied, lives on, is lost, and comes back without what was taken back. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '../../record/ids.ts';
import { writeCheckpoint } from '../../server/checkpoints/write-checkpoint.ts';
import { createSigner } from '../../server/checkpoints/signer.ts';
import { openLedger } from '../../server/ledger/ledger.ts';
import { lintCatalog } from '../../server/store/catalog-lint.ts';
import { createKeyring } from '../../server/store/keyring.ts';
import { newKey } from '../../server/store/keys.ts';
import { isQuarantined, refuseQuarantine } from '../../server/store/quarantine.ts';
import { withClient } from '../../testing/connection.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import {
  goodPassword,
  codeAt,
  openDoorstep,
  signedIn,
  signedInByPassword,
} from '../../testing/doorstep.ts';
import {
  actAs,
  backUpNow,
  noProgress,
  openDrill,
  seenBy,
  type Drill,
} from '../../testing/drill.ts';
import { holdRoles } from '../../testing/hold-roles.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { testPasswords } from '../../testing/prepare-template.ts';
import { runTool } from '../../testing/run-tool.ts';
import { there } from '../../testing/there.ts';
import { readNewestKeys, writeKeys } from '../backup/keys.ts';
import type { Made } from '../backup/make.ts';
import { restoreHouse, type Restoring } from './run.ts';

const canary = 'To hear the end of Grandpa’s story, kingfisher.';
const terms = (title: string) => ({ title, rhythm: 'monthly' });
const mara = 'mara@people.example';

let drill: Awaited<ReturnType<typeof openDrill>>;
let made: Made;
let goal: Id;
let narrowed: Id;
let secret: string;
let letGo: () => Promise<void>;
const opened: TestDatabase[] = [];

beforeAll(async () => {
  letGo = await holdRoles();
  drill = await openDrill();
  const { step, table, folders } = drill;
  ({ secret } = await signedInByPassword(step, { address: mara, name: 'Mara' }));
  await signedIn(step, { address: 'noor@people.example' });
  goal = await actAs(drill, 'mateo', 'goals/propose', { terms: terms('Dinner'), words: canary });
  narrowed = await actAs(drill, 'mateo', 'goals/propose', { terms: terms('Walk'), words: canary });
  const shared = (who: 'rosa' | 'june') => ({
    member: table.people[who],
    topics: ['goals'],
    may: 'see',
    purpose: 'So that you can help.',
    until: null,
  });
  const sharing = await actAs(drill, 'mateo', 'sharing/share', shared('rosa'));
  await actAs(drill, 'mateo', 'sharing/share', shared('june'));
  await writeCheckpoint({ ...stand(drill), folder: folders.checkpoints });

  made = await backUpNow(drill);
  await cp(folders.ledger, join(folders.all, 'ledger-of-then'), { recursive: true });

  await actAs(drill, 'amara', 'goals/propose', { terms: terms('Later'), words: 'Lost words.' });
  const back = { member: table.people.rosa, topics: ['goals'] };
  await actAs(drill, 'mateo', 'sharing/take-back', back, sharing);
  await actAs(drill, 'june', 'leaving/leave', {});
  const narrow = { audience: 'named', named: [table.people.mateo] };
  await actAs(drill, 'mateo', 'item/set-audience', narrow, narrowed);
  await changePassword();
  await writeCheckpoint({ ...stand(drill), folder: folders.checkpoints });
}, 60_000);
afterAll(async () => {
  await drill.close();
  for (const database of opened) await database.drop();
  await letGo();
});

const stand = ({ step }: Drill) => ({
  owner: step.connection,
  signer: createSigner(step.door.keyring),
});

async function changePassword(): Promise<void> {
  const { step } = drill;
  const visitor = step.visitor();
  step.later(60_000);
  const code = await codeAt(secret, step.now());
  const given = { address: mara, password: goodPassword, code, ownDevice: false };
  expect((await visitor.ask('POST', '/api/sign-in/password', given)).status).toBe(200);
  const password = 'a boat on the still lake';
  expect((await visitor.ask('PUT', '/api/me/password', { password })).status).toBeLessThan(300);
}

async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createDatabase();
  opened.push(database);
  return database;
}

function restoring(database: TestDatabase, other: Partial<Restoring> = {}): Restoring {
  const { folders, step } = drill;
  return {
    owner: database.connection,
    keyring: step.door.keyring,
    passwords: testPasswords,
    from: made.archive,
    keys: folders.keys,
    ledger: folders.ledger,
    // The line of checkpoints goes on in the folder of each restored house.
    checkpoints: join(folders.all, `checkpoints-${database.connection.database}`),
    withoutLedger: false,
    progress: noProgress,
    ...other,
  };
}

/** What each sees in a restored house, through the real delivery. */
async function lookInto(database: TestDatabase) {
  const own = { connection: database.connection, drop: async () => {} };
  const ledger = await openLedger(join(drill.folders.all, 'ledger-after'));
  const step = await openDoorstep({ own, keyring: drill.step.door.keyring, ledger });
  const look = (who: 'mateo' | 'amara' | 'rosa' | 'june') => seenBy(step.door, drill.table, who);
  const seen = {
    mateo: await look('mateo'),
    amara: await look('amara'),
    rosa: await look('rosa'),
    june: await look('june'),
  };
  return { seen, step };
}

const itemsOf = (seen: { items: Id[] } | 'not-here') => (seen === 'not-here' ? [] : seen.items);

const marked = (database: TestDatabase) => withClient(database.connection, isQuarantined);

async function failure(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'it went through',
    (error: unknown) => String((error as { code?: unknown }).code ?? error),
  );
}

describe('a house that was lost', () => {
  test('comes back; what was taken back, left, narrowed and changed since stays so', async () => {
    const database = await emptyDatabase();
    await cp(drill.folders.checkpoints, restoring(database).checkpoints, { recursive: true });
    const restored = await restoreHouse(restoring(database));
    expect(restored).toMatchObject({ copy: made.header.copy, rows: made.rows, withoutWayIn: 5 });
    const { seen, step } = await lookInto(database);
    expect(itemsOf(seen.mateo)).toEqual(expect.arrayContaining([goal, narrowed]));
    expect(seen.mateo).toMatchObject({ said: expect.stringContaining('kingfisher') });
    expect(itemsOf(seen.amara)).toContain(goal);
    expect(itemsOf(seen.amara)).not.toContain(narrowed);
    expect(itemsOf(seen.rosa)).not.toContain(goal);
    expect(itemsOf(seen.rosa)).not.toContain(narrowed);
    expect(seen.june).toBe('not-here');

    step.later(120_000);
    const code = await codeAt(secret, step.now());
    const old = { address: mara, password: goodPassword, code, ownDevice: false };
    expect((await step.visitor().ask('POST', '/api/sign-in/password', old)).status).toBe(401);
    await step.close();
    await withClient(database.connection, async (client) => {
      expect((await client.query('select from session')).rows).toEqual([]);
      expect((await client.query('select from passkey')).rows).toHaveLength(1);
    });
    expect(await marked(database)).toBe(false);
    expect(await withClient(database.connection, lintCatalog)).toEqual([]);
  });

  test('control: with the ledger as it was then, what was taken back is there again', async () => {
    const database = await emptyDatabase();
    const ledger = join(drill.folders.all, 'ledger-of-then');
    await restoreHouse(restoring(database, { ledger }));
    const { seen, step } = await lookInto(database);
    await step.close();
    expect(itemsOf(seen.rosa)).toEqual(expect.arrayContaining([goal, narrowed]));
    expect(itemsOf(seen.june)).toContain(goal);
    expect(itemsOf(seen.amara)).toContain(narrowed);
  });

  test.each(['migrate', 'replay', 'lift'])(
    'killed before "%s" it stays shut, and running it again finishes',
    async (at) => {
      const database = await emptyDatabase();
      const before = async (step: string) => {
        if (step === at) throw new Error('killed');
      };
      expect(await failure(restoreHouse(restoring(database, { before })))).toBe('Error: killed');
      expect(await marked(database)).toBe(true);
      expect(await failure(refuseQuarantine(database.connection))).toBe('house/quarantine');
      await restoreHouse(restoring(database));
      expect(await marked(database)).toBe(false);
      const { seen, step } = await lookInto(database);
      await step.close();
      expect(itemsOf(seen.mateo)).toContain(goal);
      expect(itemsOf(seen.rosa)).not.toContain(goal);
    },
  );
});

describe('a ledger that is lost', () => {
  test('keeps the house shut; without it every share ends, and the rest is there', async () => {
    const database = await emptyDatabase();
    const { folders } = drill;
    const asked = restoring(database, { ledger: join(folders.all, 'no-such-ledger') });
    expect(await failure(restoreHouse(asked))).toBe('restore/ledger');
    expect(await marked(database)).toBe(true);
    await restoreHouse({ ...asked, withoutLedger: true });
    const { seen, step } = await lookInto(database);
    await step.close();
    expect(itemsOf(seen.mateo)).toEqual(expect.arrayContaining([goal, narrowed]));
    expect(itemsOf(seen.rosa)).not.toContain(goal);
    expect(itemsOf(seen.june)).not.toContain(goal);
  });

  test('or was changed keeps it shut, too', async () => {
    const database = await emptyDatabase();
    const ledger = join(drill.folders.all, 'ledger-changed');
    await cp(drill.folders.ledger, ledger, { recursive: true });
    const file = join(ledger, there((await readdir(ledger))[0]));
    const lines = (await readFile(file, 'utf8')).split('\n');
    const taken = lines.findIndex((line) => line.includes('take-back'));
    await writeFile(file, lines.toSpliced(taken, 1).join('\n'));
    expect(await failure(restoreHouse(restoring(database, { ledger })))).toBe('restore/ledger');
    expect(await marked(database)).toBe(true);
  });
});

describe('a house that is restored elsewhere', () => {
  const folderOf = (name: string) => join(drill.folders.all, name);

  test('takes the ledger and the checkpoints of the lost one over, and keeps them', async () => {
    const first = await emptyDatabase();
    const own = { ledger: folderOf('ledger-here'), checkpoints: folderOf('checkpoints-here') };
    const lost = { ledger: drill.folders.ledger, checkpoints: drill.folders.checkpoints };
    const restored = await restoreHouse(restoring(first, { ...own, lost }));
    expect(restored.checkpoints).toBe(2);
    expect(restored.ledgerUntil).toBeGreaterThan(made.header.madeAt);
    // The same copy once more, and the lost folders are gone for good.
    const again = await emptyDatabase();
    await restoreHouse(restoring(again, own));
    const { seen, step } = await lookInto(again);
    await step.close();
    expect(itemsOf(seen.mateo)).toContain(goal);
    expect(itemsOf(seen.rosa)).not.toContain(goal);
    expect(seen.june).toBe('not-here');
  });

  test('with a ledger of its own that says something else, it stays shut', async () => {
    const database = await emptyDatabase();
    const ledger = folderOf('ledger-of-two');
    await cp(drill.folders.ledger, ledger, { recursive: true });
    const file = join(ledger, there((await readdir(ledger))[0]));
    await writeFile(file, (await readFile(file, 'utf8')).replace('"at":1', '"at":2'));
    const lost = { ledger: drill.folders.ledger };
    const asked = restoring(database, { ledger, lost });
    expect(await failure(restoreHouse(asked))).toBe('restore/two-lines');
    expect(await marked(database)).toBe(true);
  });

  test('one key that does not open is named, and keeps no other room closed', async () => {
    const database = await emptyDatabase();
    const { keyring } = drill.step.door;
    const keys = folderOf('one-damaged');
    const whole = await readNewestKeys(keyring, drill.folders.keys);
    const damaged = newId();
    const partnerships = [...whole.partnerships, [damaged, 'bm9pc2U='] as [string, string]];
    await mkdir(keys);
    await writeKeys(keyring, keys, { ...whole, partnerships });
    const restored = await restoreHouse(restoring(database, { keys }));
    expect(restored.closed).toEqual([`partnership ${damaged}`]);
    const { seen, step } = await lookInto(database);
    await step.close();
    expect(itemsOf(seen.mateo)).toContain(goal);
  });
});

describe('what was typed', () => {
  test.each([
    ['restore/from-where', () => []],
    ['operator/no-file', () => ['--from', 'no-such', '--keys', drill.folders.keys]],
    ['operator/no-file', () => ['--from', drill.folders.to, '--keys', drill.folders.keys]],
    ['restore/keys-as-copy', () => ['--from', made.keysArchive, '--keys', drill.folders.keys]],
    ['operator/no-folder', () => ['--from', made.archive, '--keys', made.keysArchive]],
    ['operator/no-folder', () => [...both(), '--ledger', 'no-such']],
    ['operator/no-folder', () => [...both(), '--checkpoints', 'no-such']],
  ])('is looked at before anything is begun: %s', async (error, args) => {
    const folder = join(drill.folders.all, `house-${newId()}`);
    const env = { HEARTHSIDE_DATA: folder };
    const told = await runTool(['restore', ...args(), '--json'], { env, folder });
    expect(told.code).toBe(2);
    expect(JSON.parse(told.out)).toMatchObject({ ok: false, error });
    expect(existsSync(folder)).toBe(false);
  });
  const both = () => ['--from', made.archive, '--keys', drill.folders.keys];
});

describe('a copy', () => {
  test('opens with its master key alone, and holds no readable word even then', async () => {
    const database = await emptyDatabase();
    const keyring = createKeyring(newKey());
    expect(await failure(restoreHouse(restoring(database, { keyring })))).toBe(
      'restore/not-opened',
    );
    expect(await marked(database)).toBe(false);
    const closed = await readFile(made.archive);
    for (const word of ['kingfisher', 'Mara', mara, 'Dinner'])
      expect(closed.includes(word)).toBe(false);
  });

  test('is never put over a house that is there', async () => {
    const database = await emptyDatabase();
    await restoreHouse(restoring(database));
    expect(await failure(restoreHouse(restoring(database)))).toBe('restore/not-empty');
  });

  test('without its keys, or with older ones, changes nothing', async () => {
    const database = await emptyDatabase();
    const keys = join(drill.folders.all, 'other-keys');
    await mkdir(keys);
    expect(await failure(restoreHouse(restoring(database, { keys })))).toBe('restore/no-keys');
    const older = { ...made.header, madeAt: made.header.madeAt - 1 };
    const { copy, madeAt } = older;
    await writeKeys(drill.step.door.keyring, keys, {
      format: 1,
      copy,
      madeAt,
      practices: [],
      partnerships: [],
    });
    expect(await failure(restoreHouse(restoring(database, { keys })))).toBe('restore/keys-older');
    expect(await marked(database)).toBe(false);
  });
});
