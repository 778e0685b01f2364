import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../../testing/connection.ts';
import { runTool } from '../../testing/run-tool.ts';
import { layHouse, type RealHouse } from '../kills/real-house.ts';
import { seatWriters } from '../kills/seat-writers.ts';
import { proveInTest } from '../prove-in-test.ts';
import { canaries, newWord, tellHits } from './canaries.ts';
import { findForms, formsOf } from './forms.ts';
import { movedCiphertexts, readEntries, wrappedKeys } from './open-entries.ts';
import { hitsIn, searchFolder, searchHouse } from './search-house.ts';
import { writeActs } from './write-everywhere.ts';

proveInTest(canaries);

let house: RealHouse;
beforeAll(async () => {
  house = await layHouse();
  await house.start();
});
afterAll(() => house.end());

test.each(['utf8', 'utf16le', 'base64', 'hex'] as const)('a word is found as %s', (form) => {
  const word = newWord();
  for (const before of ['', 'a', 'ab', 'abc']) {
    const bytes = Buffer.from(`${before}${word} and more`, form === 'utf16le' ? form : 'utf8');
    const text = form === 'base64' || form === 'hex' ? Buffer.from(bytes.toString(form)) : bytes;
    expect(findForms(text, formsOf(word))).not.toEqual([]);
  }
});

test('a word in a column, a log, or a file is found', { timeout: 0 }, async () => {
  const word = newWord();
  const place = await seatWriters(house);
  place.close();
  await withClient(house.connection(), async (superuser) => {
    await superuser.query(`update practice set time_zone = 'At ${word}'`);
    await superuser.query(`do $$ begin raise log 'somebody said ${word}'; end $$`);
  });
  await writeFile(join(house.folder, 'ledger', 'kept'), Buffer.from(word, 'utf16le'));
  const hits = tellHits(await searchHouse(house, word));
  for (const where of [
    /table public\.practice/,
    /postgres\/cluster\/base/,
    /pg_wal/,
    /postgres\/log\/postgres-/,
    /ledger\/kept, as UTF-16/,
  ])
    expect(hits).toContainEqual(expect.stringMatching(where));
});

test(
  'what was erased opens for nobody who has the master key, and everything else does',
  {
    timeout: 0,
  },
  async () => {
    const [erased, kept] = [await seatWriters(house), await seatWriters(house)];
    for (const place of [erased, kept]) {
      expect(await writeActs(place, newWord(), 2)).toEqual([]);
      expect((await readEntries(house, place.partnership)).opened.length).toBeGreaterThan(10);
    }
    const former = await wrappedKeys(house, erased.partnership);
    // As PostgreSQL does by itself from time to time: samples of every column, to plan by.
    await withClient(house.connection(), (superuser) => superuser.query('analyze'));
    const args = ['erase', '--partnership', erased.partnership, '--yes'];
    const told = await runTool(args, {
      folder: house.folder,
      env: { HEARTHSIDE_DATA: house.folder },
    });
    expect(told.code).toBe(0);
    await withClient(house.connection(), (superuser) => superuser.query('checkpoint'));

    const after = await readEntries(house, erased.partnership);
    expect(after.opened).toEqual([]);
    expect(after.closed).toBeGreaterThan(10);
    const other = await readEntries(house, kept.partnership);
    expect(other.closed).toBe(0);
    expect(other.opened.length).toBeGreaterThan(10);
    const forms = former.map((bytes) => ({ form: 'a key', bytes }));
    const left = (await searchFolder(house.folder, forms)).map(({ where }) => where);
    // The log of the database is written over by itself, some time later.
    expect(left.filter((where) => !where.includes('pg_wal'))).toEqual([]);
    for (const place of [erased, kept]) place.close();
  },
);

test(
  'ciphertext that is moved to another entry never opens (1,000 tries)',
  {
    timeout: 0,
  },
  async () => {
    const place = await seatWriters(house);
    await writeActs(place, newWord(), 3);
    const { tries, opened } = await movedCiphertexts(house, place.partnership, 1_000);
    expect(tries).toBe(1_000);
    expect(opened).toBe(0);
    // In its own place it does.
    expect((await readEntries(house, place.partnership)).closed).toBe(0);
    place.close();
  },
);

test('a title with the word is found', () => {
  const word = newWord();
  expect(hitsIn('a title', Buffer.from(`<title>${word}</title>`), formsOf(word))).not.toEqual([]);
});
