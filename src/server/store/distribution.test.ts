/**
 * The record could be spread over several machines by partnership: its keys hold the partnership,
 * and every statement says in which one it looks. What else that takes is in docs/operations.md.
 */
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { cast } from '../../testing/cast.ts';
import { lintTables } from '../../testing/distribution/lint-tables.ts';
import { whereItLooks } from '../../testing/distribution/lint-statement.ts';
import { statementsOf } from '../../testing/distribution/statements-of.ts';
import { openDoorstep, type Doorstep } from '../../testing/doorstep.ts';
import { there } from '../../testing/there.ts';
import { makeExamples } from '../auth/examples.ts';
import { roleAt } from '../auth/role-at.ts';
import { foldChanges, keepChanges, openSheet, readOthers } from '../writing/keep-writing.ts';
import { somethingWaits } from '../mail/something-waits.ts';
import { createReader } from '../record/create-reader.ts';
import { deliver, type Since } from '../record/deliver.ts';
import { openPartnership } from '../record/open-partnership.ts';
import { readOpenings } from '../record/read-openings.ts';
import { readTables } from '../record/tables.ts';
import { readToday } from '../record/today.ts';
import { appendAct } from './append.ts';
import { recordTables } from './catalog-allowed.ts';

let step: Doorstep;
let owner: pg.Client;
/** What the record's role sent while people did what they do. */
let sent: string[];

beforeAll(async () => {
  step = await openDoorstep();
  owner = new pg.Client(step.connection);
  await owner.connect();
  sent = await watch(useHouse);
});
afterAll(async () => {
  await owner.end();
  await step.close();
});

async function watch(work: () => Promise<void>): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  await work();
  const texts = query.mock.calls.flatMap(([asked]: unknown[], call) => {
    const client = query.mock.contexts[call] as pg.Client;
    if (client.user !== 'hearthside_record') return [];
    return [typeof asked === 'string' ? asked : (asked as { text: string }).text];
  });
  query.mockRestore();
  return [...new Set(texts)].filter((text) => !/^(?:begin|commit|rollback)\b/.test(text));
}

/** The examples sit down and tell their story; then they read it, in every way there is. */
async function useHouse() {
  const { door } = step;
  await makeExamples(door);
  const reader = createReader(door.database, door.keyring);
  const [mateo, amara, rosa] = [cast.mateo.id, cast.amara.id, cast.rosa.id];
  const { partnership } = there((await readTables(reader, mateo))[0]);
  const act = async (actor: Id, kind: string, body: object, item = newId()) => {
    const about = kind.startsWith('sharing/') || kind.startsWith('goals/') ? [mateo] : [];
    const asked = { id: newId(), item, kind, body, about };
    const outcome = await appendAct(door, actor, partnership, asked);
    if (isRefusal(outcome)) throw new Error(`${kind}: ${outcome.refused}`);
    return outcome.entries;
  };
  const give = async (since: Since) => {
    const given = await deliver(reader, rosa, partnership, since);
    if (given === 'not-here') throw new Error('not here');
    return given;
  };

  const whole = await give('nothing');
  const terms = { title: 'Walk after supper', rhythm: 'never' };
  const { item } = there((await act(mateo, 'goals/propose', { terms }))[0]);
  await act(mateo, 'sharing/share', { member: rosa, topics: ['goals'], may: 'add', until: null });
  const [said] = await act(rosa, 'goals/comment', { words: 'I come along.' }, item);
  await act(rosa, 'item/let-others-read', { entry: there(said).id }, item);
  await act(mateo, 'item/set-audience', { audience: 'named', named: [rosa] }, item);
  await give({ sight: whole.sight });
  await give({ cursor: there(whole.delivery).cursor });
  await act(mateo, 'sharing/take-back', { member: rosa, topics: ['goals'] });
  for (const who of [mateo, amara]) {
    await readToday(reader, who);
    await somethingWaits(door, who);
    await roleAt(door.database, who, partnership);
    await readTables(reader, who);
    await readOpenings(door, who, partnership, Date.now());
  }
  const sheet = { partnership, item, over: null };
  const change = { writer: mateo, bytes: Buffer.from([0]) };
  await keepChanges(door, sheet, [change, change]);
  const [first] = there(await openSheet(door, mateo, sheet));
  await readOthers(door, mateo, sheet, [there(first).id]);
  await foldChanges(door, mateo, sheet, ([one]) => there(one));
  await openPartnership(door, { therapist: amara, clients: ['Noor'] });
  await readTables(reader, amara);
  await act(rosa, 'leaving/leave', {});
}

/** Where a statement is allowed to look in several partnerships at once, and why. */
const everywhere: Readonly<Record<string, RegExp>> = {
  'what waits for one person, wherever they sit (Today)':
    /^select .* from "attention" as "a" inner join "item" as "i" /,
  'at which tables something waits for one person (letters)':
    /^\s*select distinct a\.partnership_id from attention a\s/,
  'the tables of one person': /^select .* from "partnership" as "p" inner join "member" as "m" /,
  'the clients at the tables of one person': /^select .* from "member" as "m" inner join "person" /,
};

/** The same, for functions: by their names. */
const functionsEverywhere: Readonly<Record<string, string>> = {
  my_partnerships:
    'one person, wherever they sit; narrowed where the transaction looks in one place',
  my_partnerships_as: 'the same',
  running_shares: 'the same',
  between_us: 'the same',
  my_people: 'one person, and whoever sits where they do',
  count_tables: 'a number over all tables, for who runs the practice',
  count_partnerships: 'a number over all tables, for who runs the practice',
  close_ended_shares: 'the date of a share comes wherever it is',
  remove_example_records: 'all that is made up goes, with one statement for each table',
};

async function unsaid(statements: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const statement of statements) {
    const { where } = await whereItLooks(owner, statement);
    const isMeant = Object.values(everywhere).some((like) => like.test(statement));
    if (where === 'unsaid' || (where === 'everywhere' && !isMeant)) found.push(statement);
  }
  return found;
}

test('every key of the record holds the partnership, and nothing from outside refers to it', async () => {
  expect(await lintTables(owner)).toEqual([]);
});

test.each([
  ['alter table share drop constraint share_pkey, add primary key (share_id)', 'key share_pkey of'],
  ['create unique index planted on entry (hash)', 'key planted of entry goes without'],
  ['create unique index planted on entry (hash) include (partnership_id)', 'key planted of'],
  ['alter table share drop constraint share_pkey', 'share has no primary key'],
  [
    'alter table item add unique (item_id, partnership_id); alter table attention add constraint planted foreign key (partnership_id, item_id) references item (item_id, partnership_id) not valid',
    'foreign key "planted" of attention leads to another partnership',
  ],
  [
    'alter table invitation add constraint planted foreign key (partnership_id) references partnership',
    'foreign key "planted" of invitation leads into the record',
  ],
  [
    'alter table opening add session_id uuid constraint planted references session',
    'foreign key "planted" of opening leads to session, which is not on every machine',
  ],
  ['alter table opening add number serial', 'opening.number counts by a sequence'],
  [
    'alter table opening add number int generated always as identity',
    'opening.number counts by a sequence',
  ],
  [
    'create trigger planted before insert on item execute function suppress_redundant_updates_trigger()',
    'item has the trigger planted',
  ],
  ['create rule planted as on insert to item do also nothing', 'item has the rule planted'],
])('found: %s', async (fault, finding) => {
  await owner.query('begin');
  try {
    await owner.query(fault);
    expect((await lintTables(owner)).join('\n')).toContain(finding);
  } finally {
    await owner.query('rollback');
  }
});

test('every statement says in which partnership it looks, but those that look everywhere', async () => {
  expect(await unsaid(sent)).toEqual([]);
  const touched = new Set<string>();
  for (const statement of sent)
    for (const table of (await whereItLooks(owner, statement)).tables) touched.add(table);
  // Codes that wait are written by app.wait_for, and read for Today.
  expect([...touched].sort()).toEqual([...recordTables].sort());
  const written = sent.flatMap(
    (text) => /^\s*((?:insert into|update) [\w"]+)/.exec(text)?.[1] ?? [],
  );
  expect(new Set(written.map((text) => text.replaceAll('"', '')))).toEqual(
    new Set([
      ...['about', 'entry', 'item', 'opening', 'revealed', 'share', 'writing'].map(
        (n) => `insert into ${n}`,
      ),
      ...['item', 'member', 'partnership', 'share'].map((name) => `update ${name}`),
    ]),
  );
  for (const like of Object.values(everywhere))
    expect(sent.filter((statement) => like.test(statement))).toHaveLength(1);
});

test.each([
  'select * from entry where item_id = $1',
  'select * from entry where partnership_id = $1 or author_id = $2',
  'select * from entry e join item i on i.item_id = e.item_id where e.partnership_id = $1',
  'select * from entry e where partnership_id = $1 and exists (select from revealed r where r.entry_id = e.entry_id)',
  'select * from entry where partnership_id > $1',
  'select * from member where partnership_id = $1 or person_id = $2',
  'select * from member, share',
  'update share set until_at = now() where share_id = $1',
  "insert into about (clients) values ('{}')",
  'select * from attention where person_id = $1',
])('found: %s', async (statement) => {
  expect(await unsaid([statement])).toEqual([statement]);
});

test('so do the statements in the functions of the rule', async () => {
  const { rows } = await owner.query<{ name: string; body: string; names: string[] }>(
    `select proname as name, prosrc as body, coalesce(proargnames[1:pronargs], '{}') as names from pg_proc
     where pronamespace = 'app'::regnamespace and prosrc ~* $1`,
    [`\\m(${recordTables.join('|')})\\M`],
  );
  const found: Record<string, string> = {};
  for (const source of rows)
    for (const statement of statementsOf(source)) {
      const { where } = await whereItLooks(owner, statement);
      if (where === 'unsaid') found[source.name] = statement;
      else if (where === 'everywhere') found[source.name] ??= where;
    }
  const meant = Object.keys(functionsEverywhere).map((name) => [name, 'everywhere']);
  expect(found).toEqual(Object.fromEntries(meant));
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['wait_for', 'take_seat']));
});

test('a statement in a function that does not say it is found', async () => {
  const body = `
declare each uuid := which;
begin
  perform 1;
  delete from share where share_id = each or partnership_id = which;
  return;
end`;
  expect(statementsOf({ body, names: ['which'] })).toEqual([
    'delete from share where share_id = $2 or partnership_id = $1',
  ]);
  expect(await unsaid(statementsOf({ body, names: ['which'] }))).toHaveLength(1);
});
