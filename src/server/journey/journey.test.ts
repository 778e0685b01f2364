/** What is taken along holds what one person may see, and nothing else; and it is written down. */
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { withClient } from '../../testing/connection.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { testHouse } from '../../testing/house.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { textOfPdf, unpackPdf } from '../../testing/read-pdf.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { buildApp } from '../http/app.ts';
import type { App } from '../http/route.ts';
import type { Session } from '../http/session.ts';
import { appendAct } from '../store/append.ts';
import type { Reader } from '../record/deliver.ts';

type Who = 'mateo' | 'amara' | 'rosa' | 'kim';
const hidden = 'The heron is between us.';
const shared = 'I stayed for the kingfisher.';
const sly = '<script>ran()</script>';
const far = 'From Łódź, Привет, Ελλάδα, 日本.';

let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let table: Table<Who>;
let app: App;
let session: Session;
/** Planted: the house takes whoever asks for the therapist, or only reads as her. */
let fault: 'none' | 'takes for the therapist' | 'reads as the therapist' = 'none';
const items: Record<string, Id> = {};

const breakable = (reader: Reader): Reader => ({
  ...reader,
  database: {
    ...reader.database,
    asViewer: (viewer, partnership, work) =>
      reader.database.asViewer(
        fault === 'reads as the therapist' ? table.people.amara : viewer,
        partnership,
        work,
      ),
  },
});

beforeAll(async () => {
  database = await createDatabase();
  const accounts = { findSession: async () => session, endSession: async () => {} };
  house = await testHouse(database.connection, { accounts }, breakable);
  table = await setTable(database.connection, house.keyring, {
    mateo: 'client',
    amara: 'therapist',
    rosa: 'supporter',
    kim: null,
  });
  app = await buildApp(house);
  const { rosa, amara } = table.people;
  const share = { member: rosa, may: 'add', purpose: 'So that you know.', until: null };
  await act('mateo', 'sharing/share', { ...share, topics: ['progress'] });
  await act('mateo', 'journey/mark', { words: shared }, 'shared');
  await act('rosa', 'journey/say', { words: 'I saw it: robin.' }, 'shared');
  await act('amara', 'journey/mark', { words: hidden }, 'hidden');
  await act('mateo', 'journey/take', {}, 'hidden');
  await act('mateo', 'journey/mark', { words: sly }, 'sly');
  await act('mateo', 'journey/mark', { words: far }, 'far');
  const named = { audience: 'named', named: [amara] };
  await act('mateo', 'item/set-audience', named, 'far');
}, 30_000);
afterEach(() => {
  fault = 'none';
});
afterAll(async () => {
  await app.close();
  await house.close();
  await database.drop();
});

async function act(who: Who, kind: string, body: object, called = kind) {
  const item = (items[called] ??= newId());
  const asked = { id: newId(), item, kind, body, about: [table.people.mateo] };
  const outcome = await appendAct(house, table.people[who], table.partnership, asked);
  if (isRefusal(outcome)) throw new Error(`${kind}: ${outcome.refused}`);
}

async function asked(who: Who, ending: 'pdf' | 'html', query = '') {
  session = {
    sessionId: newId(),
    personId: table.people[fault === 'takes for the therapist' ? 'amara' : who],
    practiceId: table.practice,
    offices: [],
    state: 'full',
    signedInAt: Date.now(),
    ownDevice: false,
  };
  const url = `/api/partnerships/${table.partnership}/journey.${ending}${query}`;
  return app.inject({ method: 'GET', url, headers: { host: 'hearth.example' } });
}

const pdfOf = async (who: Who, query = '') => (await asked(who, 'pdf', query)).rawPayload;

async function openedBy(who: Who): Promise<Id[][]> {
  return withClient(database.connection, async (client) => {
    const found = await client.query<{ items: Id[] }>(
      'select items from opening where person_id = $1 order by at',
      [table.people[who]],
    );
    return found.rows.map((row) => row.items);
  });
}

describe('a PDF of the path', () => {
  test('says what it is to whoever has it read aloud', async () => {
    const bytes = unpackPdf(await pdfOf('mateo'));
    expect(bytes).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(bytes).toContain('/Lang (en-US)');
    expect(bytes).toMatch(/\/MarkInfo \d+ 0 R/);
    expect(bytes).toContain('/Marked true');
    expect(bytes).toContain('/DisplayDocTitle true');
    for (const role of ['Document', 'H1', 'H2', 'L', 'LI', 'LBody', 'BlockQuote', 'P']) {
      expect(bytes).toMatch(new RegExp(`/S /${role}\\b`));
    }
    expect(bytes).toContain('/Artifact');
    expect(bytes).toMatch(/\/FontFile[23] /);
  });

  test('says its words in order, in each alphabet it has, and where a letter is missing', async () => {
    // A word in letters of two alphabets is drawn in pieces, and read as one.
    const text = textOfPdf(await pdfOf('mateo')).replaceAll('\n', '');
    const places = ['Journey', shared, 'robin', hidden, 'Łódź', 'Привет', 'Ελλάδα'].map((each) =>
      text.indexOf(each),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(text).toContain('[…]');
    expect(text).toContain('Some letters could not be drawn');
    expect(textOfPdf(await pdfOf('rosa'))).not.toContain('Some letters');
  });

  test('is called the same for everybody, and says nothing of what is in it', async () => {
    const answer = await asked('mateo', 'pdf');
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="journey.pdf"');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(unpackPdf(answer.rawPayload)).toContain('(Journey)');
  });
});

/** What of the hidden things stands in what this person is given, as a page or a PDF. */
async function leaksTo(who: Who): Promise<string[]> {
  const given = [textOfPdf(await pdfOf(who)), (await asked(who, 'html')).body];
  return ['heron', 'Привет'].filter((word) => given.some((text) => text.includes(word)));
}

describe('what is taken along', () => {
  test('is the same file, byte by byte, while nothing is new', async () => {
    const one = await pdfOf('mateo');
    expect((await pdfOf('mateo')).equals(one)).toBe(true);
  });

  test('holds nothing that is hidden from whoever takes it', async () => {
    expect(await leaksTo('rosa')).toEqual([]);
    expect(textOfPdf(await pdfOf('rosa'))).toContain(shared);
    expect(await leaksTo('amara')).toEqual(['heron', 'Привет']);
  });

  test('control: where the house takes her for the therapist, the hidden words are found', async () => {
    fault = 'takes for the therapist';
    const found = await leaksTo('rosa');
    fault = 'none';
    expect(found).toEqual(['heron', 'Привет']);
  });

  test('is not given at all where it would be read as somebody else', async () => {
    fault = 'reads as the therapist';
    const answers = [await asked('rosa', 'pdf'), await asked('rosa', 'html')];
    fault = 'none';
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([500, 500]);
    expect(answers.map(({ body }) => /heron|Привет/.test(body))).toEqual([false, false]);
  });

  test('is the chosen voice and nothing else', async () => {
    const { amara } = table.people;
    for (const text of [
      textOfPdf(await pdfOf('mateo', `?voice=${amara}`)),
      (await asked('mateo', 'html', `?voice=${amara}`)).body,
    ]) {
      expect(text).toContain(hidden);
      expect(text).not.toContain(shared);
    }
    const other = await asked('mateo', 'html', '?is=decision');
    expect(other.body).toContain('There is nothing here yet.');
    expect((await asked('mateo', 'html', '?is=secret')).statusCode).toBe(400);
  });

  test('runs nothing that somebody wrote', async () => {
    const { body } = await asked('mateo', 'html');
    expect(body).toContain('&lt;script&gt;ran()&lt;/script&gt;');
    expect(body).not.toContain('<script');
  });

  test('is written down: what stands on it, and nothing that was only read', async () => {
    const before = await openedBy('rosa');
    await asked('rosa', 'pdf');
    const [opened = [], ...more] = (await openedBy('rosa')).slice(before.length);
    expect(new Set(opened)).toEqual(new Set([items['shared'], items['sly']]));
    expect(more).toEqual([]);
    await asked('rosa', 'html', '?is=decision');
    expect((await openedBy('rosa')).length).toBe(before.length + 1);
  });

  test('is not here for who has no seat, nor without its words', async () => {
    const before = await openedBy('kim');
    expect((await asked('kim', 'pdf')).statusCode).toBe(404);
    expect((await asked('kim', 'html')).statusCode).toBe(404);
    expect(await openedBy('kim')).toEqual(before);
    const url = `/api/partnerships/${table.partnership}/journey.pdf`;
    const head = await app.inject({ method: 'HEAD', url, headers: { host: 'hearth.example' } });
    expect(head.statusCode).toBe(404);
  });
});
