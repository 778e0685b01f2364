/**
 * Whoever keeps the machine, and whoever runs the office, is told numbers and names, never content.
 * First every field of every table holds a mark in the clear, worse than it could ever be: no tool
 * may print it. Then the mark is written by people, and no route gives it to those two.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '../record/refusal.ts';
import { routeTable } from '../server/http/policy.ts';
import { followMasterKey, readMasterKey } from '../server/master-key.ts';
import type { Command } from './command.ts';
import { openPartnership } from '../server/record/open-partnership.ts';
import { appendAct } from '../server/store/append.ts';
import { asKeeper } from '../server/store/as-keeper.ts';
import { createKeyring } from '../server/store/keyring.ts';
import { withClient } from '../testing/connection.ts';
import type { TestDatabase } from '../testing/create-database.ts';
import { openDoorstep, openTestPractice, signedIn, type Doorstep } from '../testing/doorstep.ts';
import { createDatabase } from '../testing/postgres.ts';
import { layToolGrounds, runTool, type ToolGrounds } from '../testing/run-tool.ts';
import type { Visitor } from '../testing/visitor.ts';
import { v7 as newId } from 'uuid';

const mark = 'Heronsgate';
let own: TestDatabase;
let grounds: ToolGrounds;
let step: Doorstep;
let partnership: string;
let items: string[];
let desk: Visitor;

beforeAll(async () => {
  own = await createDatabase();
  grounds = await layToolGrounds(own.connection);
  const { keys } = await readMasterKey(grounds.keyFile, true);
  step = await openDoorstep({
    own,
    keyring: createKeyring(keys, followMasterKey(grounds.keyFile)),
  });
  await openTestPractice(step);
  const opened = await signedIn(step, { name: 'Dr. Hale', offices: ['therapist'] });
  desk = opened.visitor;
  const made = { therapist: opened.person, clients: [`Mika ${mark}`] };
  const table = await openPartnership(step.door, made);
  partnership = table.partnership;
  items = [newId(), ...table.seats];
  const client = await signedIn(step, { name: 'Mika' });
  await withClient(own.connection, (superuser) =>
    superuser.query(
      `insert into member (partnership_id, person_id, role, marker, from_at)
       values ($1, $2, 'client', 'moss', now() - interval '1 day')`,
      [partnership, client.person],
    ),
  );
  await write(opened.person);
});
afterAll(async () => {
  await step.close();
  await grounds.remove();
});

/** What the therapist writes, with the mark wherever words go. */
async function write(therapist: string) {
  const [item = ''] = items;
  const terms = { title: mark, why: mark, notice: mark, rhythm: 'never' };
  const acts = [
    { kind: 'goals/propose', body: { terms, words: mark } },
    { kind: 'goals/comment', body: { words: mark } },
    { kind: 'goals/mark-progress', body: { words: mark } },
    { kind: 'goals/say-own-words', body: { words: mark } },
    { kind: 'goals/add-step', body: { text: mark, who: null, due: null } },
  ];
  for (const act of acts) {
    const done = await appendAct(step.door, therapist, partnership, { ...act, id: newId(), item });
    if (isRefusal(done)) throw new Error(`${act.kind} was refused: ${done.refused}`);
  }
}

/** Every route that gives something, asked for the real things of that table. */
async function askEverything(visitor: Visitor): Promise<string> {
  const paths = routeTable(step.app)
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/'))
    .filter(({ path }) => path !== '/api/live')
    .map(({ path }) => path.replace(':partnership', partnership).replace(/:\w+/g, items[0] ?? ''));
  const answers = [];
  for (const path of paths) answers.push((await visitor.ask('GET', path)).text);
  return answers.join('\n');
}

test('control: the mark is there for who wrote it', async () => {
  expect(await askEverything(desk)).toContain(mark);
});

test.each([['administrator'], ['keeper']] as const)(
  'the %s gets it from no route, nor finds the table',
  async (office) => {
    const { visitor } = await signedIn(step, { name: `The ${office}`, offices: [office] });
    const told = await askEverything(visitor);
    expect(told).not.toContain(mark);
    expect(told).not.toContain(partnership);
    const act = { id: newId(), item: items[0], kind: 'goals/comment', body: { words: 'Hello' } };
    const url = `/api/partnerships/${partnership}/acts`;
    expect((await visitor.ask('POST', url, act)).status).toBe(404);
  },
);

/** Every column that can hold words holds the mark now, in the clear. */
async function markEverything(superuser: pg.Client): Promise<number> {
  const { rows } = await superuser.query<{ table: string; column: string; type: string }>(
    `select c.table_name as table, c.column_name as column, c.data_type as type
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'public' and t.table_type = 'BASE TABLE'
       and c.data_type in ('text', 'bytea', 'jsonb', 'ARRAY') and c.udt_name <> '_uuid'
       and c.column_name not in ('wrapped_key', 'hash')`,
  );
  const checks = await superuser.query<{ drop: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop
     from pg_constraint where connamespace = 'public'::regnamespace and contype in ('c', 'u')`,
  );
  for (const { drop } of checks.rows) await superuser.query(drop);
  await superuser.query('alter table recovery_code drop constraint recovery_code_pkey');
  await superuser.query('set session_replication_role = replica');
  const values: Readonly<Record<string, string>> = {
    text: `$1 || ' ' || gen_random_uuid()`,
    bytea: `convert_to($1 || ' ' || gen_random_uuid(), 'UTF8')`,
    jsonb: 'jsonb_build_object($1::text, $1::text)',
    ARRAY: 'array[$1]',
  };
  let marked = 0;
  for (const { table, column, type } of rows) {
    const set = `update ${table} set "${column}" = ${values[type] ?? ''}`;
    marked += (await superuser.query(set, [mark])).rowCount ?? 0;
  }
  return marked;
}

const leaking: Command = {
  name: 'leaks',
  says: '',
  options: {},
  run: async ({ ground }) => {
    const kinds = (client: pg.Client) => client.query<{ kind: string }>('select kind from entry');
    const { rows } = await asKeeper((await ground()).owner, kinds);
    return { code: 0, lines: rows.map(({ kind }) => kind), found: {} };
  },
};

const tools = [['status'], ['verify'], ['checkpoint'], ['rotate-key'], ['verify'], ['status']];
const forms = tools.flatMap((tool) => [tool, [...tool, '--json']]);

test('no tool prints what any field of any table holds, in words or as JSON', async () => {
  await withClient(own.connection, async (superuser) => {
    expect(await markEverything(superuser)).toBeGreaterThan(50);
  });
  const debug = { ...grounds, env: { ...grounds.env, HEARTHSIDE_LOG: 'debug' } };
  for (const form of forms) {
    const { out, err } = await runTool(form, debug);
    expect(out.length).toBeGreaterThan(20);
    expect(`${out}${err}`).not.toContain(mark);
  }
  // Control: a tool that printed as little as a kind would be caught.
  const leaks = await runTool(['leaks'], grounds, [leaking]);
  expect(leaks.out).toContain(mark);
  const left = await readdir(grounds.folder, { recursive: true, withFileTypes: true });
  const files = left.filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(1);
  for (const { parentPath, name } of files)
    expect(await readFile(join(parentPath, name), 'utf8')).not.toContain(mark);
});
