import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testHouse } from '../../testing/house.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { buildApp } from '../http/app.ts';
import { createLog } from '../log.ts';
import type { App } from '../http/route.ts';
import { isDay } from '../../record/time.ts';
import { crisisLines, directory, placeOf, places } from './crisis-lines.ts';
import { houseCountry } from './house-country.ts';
import { html } from './markup.ts';

let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let app: App;
let asked = 0;
let ended = 0;
let fails = false;

beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection, {
    log: createLog('silent'),
    accounts: {
      findSession: async () => {
        asked++;
        return null;
      },
      endSession: async () => {
        ended++;
        if (fails) throw new Error('no database');
      },
    },
  });
  app = await buildApp(house);
});
afterAll(async () => {
  await app.close();
  await house.close();
  await database.drop();
});
beforeEach(() => {
  asked = 0;
  ended = 0;
  fails = false;
});

const host = { host: 'hearth.example' };
const help = async (country?: string) =>
  (await app.inject({ url: country ? `/help?country=${country}` : '/help', headers: host })).body;
const flat = (page: string) => page.replace(/\s+/g, ' ');

describe('Help now', () => {
  test('needs no script, no session and nothing from elsewhere', async () => {
    const page = await help();
    expect(page).not.toMatch(/<script|javascript:|onclick|@import/i);
    expect(asked).toBe(0);
    const fetched = [...page.matchAll(/(?:src|href)="([^"]+)"|url\(['"]?([^'")]+)/g)]
      .map(([, attribute, inStyle]) => attribute ?? inStyle ?? '')
      .filter((address) => /^https?:/.test(address));
    expect(fetched.sort()).toEqual(['https://988lifeline.org/chat', 'https://findahelpline.com']);
  });

  test.each(places.filter((place) => place !== 'ZZ'))(
    '%s: every line can be pressed and says when it was looked up, the emergency number first',
    async (place) => {
      const page = flat(await help(place));
      const [first] = crisisLines[place];
      const pressed = [...page.matchAll(/href="((?:tel|sms):[^"]+)"/g)].map(
        ([, address]) => address,
      );
      expect(first?.about).toBe('help.danger');
      expect(pressed[0]).toBe(`tel:${first && 'number' in first ? first.number : ''}`);
      expect(pressed).toHaveLength(crisisLines[place].filter(({ way }) => way !== 'chat').length);
      const dates = page.match(/Checked on [A-Z][a-z]+ \d{1,2}, \d{4}/g) ?? [];
      expect(dates).toHaveLength(crisisLines[place].length + 1);
      expect(page).toContain(`<option value="${place}" selected`);
    },
  );

  test('where no number is sure to answer, none is shown', async () => {
    const page = await help('ZZ');
    expect(page).not.toMatch(/href="(tel|sms):/);
    expect(page).toContain('Call the emergency number where you are');
    expect(page).toContain('href="https://findahelpline.com" rel="noreferrer noopener"');
  });

  test('a country of nobody does not keep anybody from a number', async () => {
    expect(await help('<b>XX')).toContain('href="tel:911"');
    expect(await help('US&country=CA')).toContain('href="tel:911"');
  });

  test('the country of the house comes first', async () => {
    await house.database.atDoor((db) =>
      db
        .insertInto('practice')
        .values({
          practice_id: '0199b0e4-0000-7000-8000-000000000001',
          wrapped_key: Buffer.alloc(1),
          name: Buffer.alloc(1),
          country: 'DE',
          language: 'en-US',
          time_zone: 'Europe/Berlin',
        })
        .execute(),
    );
    const fresh = await buildApp(house);
    const page = (await fresh.inject({ url: '/help', headers: host })).body;
    expect(page).toContain('href="tel:112"');
    await fresh.close();
  });

  test('pages are given the same numbers, in the same words', async () => {
    const answer = await app.inject({ url: '/api/help/lines', headers: host });
    const { lines } = answer.json() as { lines: { title: string; address: string }[] };
    const page = flat(await help());
    for (const { title, address } of lines) {
      expect(page).toContain(`<b>${title}</b>`);
      expect(page).toContain(`href="${address.replaceAll('&', '&amp;')}"`);
    }
    expect(lines.length).toBeGreaterThan(3);
    expect(asked).toBe(0);
  });

  test('a database that does not answer is not waited for', async () => {
    let country = 'GB';
    let now = 0;
    let work = () => Promise.resolve({ country });
    const atDoor = () => work() as Promise<never>;
    const countryOf = houseCountry({ ...house.database, atDoor }, () => now);
    expect(await countryOf()).toBe('GB');
    now += 3_600_000;
    work = () => new Promise(() => {});
    expect(await countryOf()).toBe('GB');
    work = () => Promise.reject(new Error('away'));
    expect(await countryOf()).toBe('GB');
    country = 'IE';
    work = () => Promise.resolve({ country });
    expect(await countryOf()).toBe('IE');
  });

  test('every fact says on which day it was looked up', () => {
    const lines = places.flatMap((place) => crisisLines[place]);
    for (const { reviewedOn } of [...lines, directory]) expect(isDay(reviewedOn)).toBe(true);
    expect([placeOf('US'), placeOf('PR'), placeOf('FR'), placeOf('IE'), placeOf('JP')]).toEqual([
      'US',
      'US',
      'EU',
      'IE',
      'ZZ',
    ]);
  });

  test('what is put into a page is never markup by chance', () => {
    const words = '<img src=x onerror="alert(1)">&\'';
    expect(html`<p title="${words}">${words}</p>`.markup).toBe(
      '<p title="&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;">&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;</p>',
    );
  });
});

describe('Leave', () => {
  const ours = { ...host, 'sec-fetch-site': 'same-origin' };
  const beacon = (headers: object, body?: string) =>
    app.inject({
      method: 'POST',
      url: '/api/leave',
      headers: { ...host, ...headers },
      ...(body === undefined ? {} : { body }),
    });

  test('the page that stays says nothing about us', async () => {
    const { body, headers } = await app.inject({ url: '/leave', headers: host });
    expect(body).not.toMatch(/hearthside|counsel|help|therap|icon\.svg/i);
    expect(body).toContain('<title>Blank page</title>');
    expect(headers['cache-control']).toBe('no-store');
    expect(ended).toBe(0);
  });

  test('pressed as a plain link on a page of ours, it ends the session', async () => {
    const press = (more: object) =>
      app.inject({ url: '/leave', headers: { ...ours, 'sec-fetch-mode': 'navigate', ...more } });
    await press({});
    expect(ended).toBe(1);
    await press({ 'sec-fetch-site': 'cross-site' });
    await press({ 'sec-purpose': 'prefetch' });
    await press({ 'sec-fetch-mode': 'cors' });
    expect(ended).toBe(1);
  });

  test.each([
    ['JSON', 'application/json', '{}'],
    ['broken JSON', 'application/json', '{'],
    ['text', 'text/plain;charset=UTF-8', 'bye'],
    ['a form', 'application/x-www-form-urlencoded', 'a=b'],
    ['nothing', undefined, undefined],
    ['an empty body', 'text/plain', ''],
  ])('as a beacon with %s, it ends the session', async (_name, type, body) => {
    const headers = { 'sec-fetch-site': 'same-origin', ...(type ? { 'content-type': type } : {}) };
    expect(await beacon(headers, body)).toMatchObject({ statusCode: 204, body: '' });
    expect(ended).toBe(1);
  });

  test('it answers the same when the session could not be ended', async () => {
    fails = true;
    expect((await beacon({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(204);
  });

  test('another site cannot end it', async () => {
    expect((await beacon({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect(ended).toBe(0);
  });
});
