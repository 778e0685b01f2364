/** An export holds all that one person may see, and nothing else. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { createReader } from '../../server/record/create-reader.ts';
import { deliver } from '../../server/record/deliver.ts';
import { appendAct } from '../../server/store/append.ts';
import { withClient } from '../../testing/connection.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { noProgress } from '../../testing/drill.ts';
import { testHouse } from '../../testing/house.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { layToolGrounds, runTool } from '../../testing/run-tool.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { there } from '../../testing/there.ts';
import { writeWhole } from '../backup/file.ts';
import { writeExportPage } from './page.ts';
import { readExport, type Export } from './read.ts';

type Who = 'mateo' | 'amara' | 'rosa';
let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let table: Table<Who>;
let goal: Id;
const sly = `<script>alert('x')</script> & "more"`;

beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection);
  table = await setTable(database.connection, house.keyring, {
    mateo: 'client',
    amara: 'therapist',
    rosa: 'supporter',
  });
  const { rosa, amara, mateo } = table.people;
  const terms = { title: 'Stay for Sunday dinner', why: sly, rhythm: 'monthly' };
  goal = await act('mateo', 'goals/propose', { terms, words: 'To hear the kingfisher story.' });
  const narrow = { title: 'Between us two', rhythm: 'never' };
  const own = await act('mateo', 'goals/propose', { terms: narrow, words: 'Not for Rosa: heron.' });
  await act('mateo', 'item/set-audience', { audience: 'named', named: [amara] }, own);
  await act('amara', 'goals/ask-rating', { asked: [mateo, amara] }, goal);
  const asked = await lastOf('goals/rating-asked');
  await act('mateo', 'goals/rate', { round: asked, number: 3, words: 'Mine alone: wren.' }, goal);
  const given = { member: rosa, may: 'add', purpose: 'So that you can help.', until: null };
  await act('mateo', 'sharing/share', { ...given, topics: ['goals', 'calendar'] });
  await act('rosa', 'goals/comment', { words: 'I am glad: robin.' }, goal);
}, 30_000);
afterAll(async () => {
  await house.close();
  await database.drop();
});

async function act(who: Who, kind: string, body: object, item: Id = newId()): Promise<Id> {
  const asked = { id: newId(), item, kind, body, about: [table.people.mateo] };
  const outcome = await appendAct(house, table.people[who], table.partnership, asked);
  if (isRefusal(outcome)) throw new Error(`${kind}: ${outcome.refused}`);
  return item;
}

async function lastOf(kind: string): Promise<Id> {
  return withClient(database.connection, async (client) => {
    const { rows } = await client.query<{ id: Id }>(
      'select entry_id as id from entry where kind = $1 order by seq desc limit 1',
      [kind],
    );
    return there(rows[0]).id;
  });
}

async function exportOf(who: Who): Promise<{ read: Export; page: string }> {
  const { keyring } = house;
  const asked = { database: house.database, keyring, person: table.people[who], now: Date.now() };
  const read = await readExport(asked, () => noProgress.step(''));
  return { read, page: writeExportPage(read) };
}

const everybody: Who[] = ['mateo', 'amara', 'rosa'];

describe.each(everybody)('the export of %s', (who) => {
  test('holds every item and entry that is delivered to them, and no other', async () => {
    const { read, page } = await exportOf(who);
    const reader = createReader(house.database, house.keyring);
    const found = await deliver(reader, table.people[who], table.partnership, 'nothing');
    const given = there(found === 'not-here' ? undefined : found.delivery);
    const [room] = read.what.tables;
    expect(there(room).items).toEqual(given.items);
    expect(there(room).entries).toEqual(given.entries);
    expect(given.entries.length).toBeGreaterThan(3);
    for (const { id } of given.entries) expect(page).toContain(`id="entry-${id}"`);
    expect(page.match(/id="entry-/g)).toHaveLength(given.entries.length);
  });

  test('is a page without scripts, and what people wrote stays text', async () => {
    const { page } = await exportOf(who);
    expect(page).not.toContain('<script');
    expect(page).toContain(
      '&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;',
    );
    expect(page).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;; style-src/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain('lang="en-US"');
    expect(page).not.toMatch(/undefined|\[object|(story|export)\.\w+[./]/);
  });
});

describe('what is whose', () => {
  test('a supporter gets what is shared with them, and what others keep to themselves never', async () => {
    const { read, page } = await exportOf('rosa');
    for (const text of [JSON.stringify(read.what), page]) {
      expect(text).toContain('kingfisher');
      expect(text).toContain('robin');
      expect(text).not.toContain('heron');
      expect(text).not.toContain('Between us two');
      expect(text).not.toContain('wren');
    }
  });

  test('an author gets their own folded number, and the therapist does not', async () => {
    expect((await exportOf('mateo')).page).toContain('wren');
    expect((await exportOf('amara')).page).not.toContain('wren');
    expect((await exportOf('amara')).page).toContain('heron');
  });

  test('sharing is said by name', async () => {
    const { page } = await exportOf('mateo');
    expect(page).toContain('mateo lets rosa see and add to goals, with no end day.');
    expect(page).toContain('mateo, amara and rosa can see this');
    expect(page).toContain('Only mateo can see this line.');
  });

  test('it is written down as an opening, and the person is told', async () => {
    const opened = async () =>
      withClient(database.connection, async (client) => {
        const asked = 'select from opening where person_id = $1';
        return (await client.query(asked, [table.people.rosa])).rows.length;
      });
    const before = await opened();
    const { read } = await exportOf('rosa');
    expect(await opened()).toBeGreaterThan(before);
    expect(read.what.account.notices.map(({ code }) => code)).toContain('account/exported');
  });
});

test('asked wrongly, or for nobody, the command says so and leaves nothing', async () => {
  const tools = await layToolGrounds(database.connection);
  const wrong = await runTool(['export', '--to', 'x', '--json'], tools);
  expect(wrong.code).toBe(2);
  expect(JSON.parse(wrong.out)).toMatchObject({ ok: false, error: 'export/whose' });
  const full = await runTool(['export', '--person', newId(), '--to', '.'], tools);
  expect(full.err).toContain('nothing is written over');
  await runTool(['export', '--person', newId(), '--to', 'new'], tools);
  expect(await readdir(tools.folder)).not.toContain('new');
  await tools.remove();
});

test('the files are for their owner alone, and nothing is written over', async () => {
  const { page } = await exportOf('rosa');
  const tools = await layToolGrounds(database.connection);
  const file = join(tools.folder, 'export.html');
  await writeWhole(file, [Buffer.from(page)]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(file, 'utf8')).toBe(page);
  await expect(writeWhole(file, [Buffer.from('x')])).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readFile(file, 'utf8')).toBe(page);
  await tools.remove();
});
