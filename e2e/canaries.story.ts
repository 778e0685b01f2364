/**
 * What people write stays out of what a browser keeps or shows around the page: titles, addresses,
 * storage, and, after signing out, everything in the profile's folder on the disk.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { expect, test, type House } from './house.ts';
import { filesWith, openProfile } from './profile-on-disk.ts';
import { own, sitDown } from './sit-as.ts';

/** Words that stand nowhere else. */
const canary = 'zinnwaldite';
const known = 'orpimentish';

test('what was written is in no title, no address, no storage, and not on the disk after signing out', async ({
  house,
}) => {
  test.setTimeout(180_000);
  const profile = await mkdtemp(join(tmpdir(), 'hearthside-profile-'));
  try {
    const context = await openProfile(profile, house);
    const mateo = await context.newPage();
    await sitDown(house, mateo, 'mateo');
    const said = await readAndWrite(mateo, house);
    expect(said.filter((each) => each.includes(canary))).toEqual([]);
    // The control: what a page does keep is found by the same search.
    const page = await context.newPage();
    await page.goto('/help');
    await page.evaluate((word) => localStorage.setItem('kept', word), known);
    await page.request.post('/api/sign-out', { data: {}, headers: own(house) });
    await context.close();
    expect(await filesWith(profile, known)).not.toEqual([]);
    expect(await filesWith(profile, canary)).toEqual([]);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

/** Answers with all that the browser showed or kept around the pages. */
async function readAndWrite(page: Page, house: House): Promise<string[]> {
  const said: string[] = [];
  page.on('request', (request) => said.push(request.url()));
  page.on('console', (line) => said.push(line.text()));
  const { tables } = await (await page.request.get('/api/today')).json();
  const room = `/rooms/${tables[0].partnership}`;
  const goal = newId();
  const act = {
    id: newId(),
    item: goal,
    kind: 'goals/propose',
    body: { terms: { title: `Find the ${canary}`, rhythm: 'never' } },
  };
  const acts = `/api/partnerships/${tables[0].partnership}/acts`;
  expect((await page.request.post(acts, { data: act, headers: own(house) })).ok()).toBe(true);
  for (const place of ['/', `${room}/goals`, `${room}/goals/${goal}`, `${room}/goals/new`]) {
    await page.goto(place);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (place.endsWith(goal)) await expect(page.getByText(canary).first()).toBeVisible();
    // Begun and not sent.
    if (place.endsWith('new')) await page.getByRole('textbox').first().fill(`My ${canary}`);
    said.push(await page.title(), page.url(), await storageOf(page));
  }
  return said;
}

async function storageOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const key of await cache.keys()) kept.push(await (await cache.match(key))?.text());
    }
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      await indexedDB.databases(),
      history.state,
      document.cookie,
      kept,
    ]);
  });
}
