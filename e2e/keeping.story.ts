/**
 * A plan that is kept on a device: opened without a network and by its passphrase alone, taken off
 * from elsewhere, and on the disk not one word of it. A device that keeps nothing is no different.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { expectAccessible } from './expect-accessible.ts';
import { expectFits } from './expect-fits.ts';
import { expect, test, type House } from './house.ts';
import { button, press, say, write } from './in-words.ts';
import { filesWith, openProfile } from './profile-on-disk.ts';
import { own, sitAs, sitDown } from './sit-as.ts';

const passphrase = 'a lamp in the window';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const plan = say('safetyPlan.title');
const nothing = say('problem.keeping/nothing-opens');

test('a plan is kept, opened without a network, and taken off from another device', async ({
  house,
}) => {
  test.setTimeout(300_000);
  const phone = await sitAs(house, 'mateo');
  const { page, context } = phone;
  await keepPlan(page, phone.home);
  await expectFits(page, 'the plan');
  await expectAccessible(page, 'a plan that is kept');
  await page.request.post('/api/sign-out', { data: {}, headers: own(house) });

  const other = await house.person({ width: 390, height: 844 });
  await other.page.goto('/kept');
  for (const each of [page, other.page]) await standsAlone(each);
  await context.setOffline(true);
  await other.context.setOffline(true);

  await page.goto('/');
  await page.getByRole('link', { name: say('shell.kept') }).click();
  await other.page.goto('/kept');
  // The device that keeps something and the one that does not: the same bytes on the page.
  const said = [];
  for (const each of [page, other.page]) {
    await tryToOpen(each, 'a wrong passphrase');
    await expect(each.getByText(nothing)).toBeVisible();
    said.push(await each.locator('#main').innerText(), await sizeOfRow(each));
  }
  expect(said.slice(0, 2)).toEqual(said.slice(2));
  await expectAccessible(page, 'a passphrase that opens nothing');

  await opensIt(page);
  await expect(page.getByRole('link', { name: /Call 988/ })).toHaveAttribute('href', 'tel:988');
  await expect(page.getByText('Cold water.')).toBeVisible();
  await expectAccessible(page, 'a plan that was kept');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectFits(page, 'a plan that was kept');
  await tryToOpen(other.page, passphrase);
  await expect(other.page.getByText(nothing)).toBeVisible();

  // Leave: gone at once, also for Back, and still kept.
  await page.getByRole('link', { name: 'Leave' }).click();
  await page.waitForURL('/leave');
  await page.goBack();
  await expect(page.locator('body')).toHaveText('');
  await page.goto('/kept');
  await opensIt(page);

  const laptop = await sitAs(house, 'mateo');
  await laptop.page.goto('/account');
  await laptop.page.getByRole('button', { name: say('account.kept.takeOff') }).click();
  await expect(laptop.page.getByText(say('account.kept.title'))).toHaveCount(0);
  await context.setOffline(false);
  await page.goto('/kept');
  await tryToOpen(page, passphrase);
  await expect(page.getByText(nothing)).toBeVisible();
  expect(await sizeOfRow(page)).toBe(65_536);

  // On the laptop: taken off there, and off the list.
  const { page: there } = laptop;
  await keepPlan(there, laptop.home);
  await there.goto('/kept');
  await opensIt(there);
  await press(there, 'keeping.takeOff');
  await there
    .getByRole('dialog')
    .getByRole('button', { name: say('keeping.takeOff') })
    .click();
  await expect(heading(there)).toHaveText(say('keeping.page.title'));
  await expect
    .poll(async () => (await (await there.request.get('/api/me/keepings')).json()).keepings)
    .toEqual([]);
});

test('it is kept anew after a change, closes by itself, and no word of it is on the disk', async ({
  house,
}) => {
  test.setTimeout(300_000);
  const [canary, secret, known] = ['zinnwaldite', 'uvarovite grossular', 'orpimentish'];
  const profile = await mkdtemp(join(tmpdir(), 'hearthside-profile-'));
  try {
    const context = await openProfile(profile, house);
    const page = await context.newPage();
    await sitDown(house, page, 'mateo');
    const { tables } = await (await page.request.get('/api/today')).json();
    await keepPlan(page, `/rooms/${tables[0].partnership}`, secret);
    await writeInPlan(page, house, tables[0].partnership, `Look at the ${canary}`);
    await expect(page.getByText(/has changed since then/)).toBeVisible();
    await press(page, 'keeping.renew');
    await fillAndKeep(page, secret);
    await expect(page.getByText(/has changed since then/)).toHaveCount(0);

    await page.clock.install();
    await page.goto('/kept');
    await opensIt(page, secret);
    await page.clock.runFor(9 * 60_000);
    await expect(page.getByText(canary)).toBeVisible();
    await page.clock.runFor(2 * 60_000);
    await expect(heading(page)).toHaveText(say('keeping.page.title'));
    await expect(page.getByText(canary)).toHaveCount(0);

    await keepInTheClear(page, known);
    await context.close();
    // The control: the same place, without a seal.
    expect(await filesWith(profile, known)).not.toEqual([]);
    for (const word of [canary, secret]) expect(await filesWith(profile, word)).toEqual([]);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

async function keepPlan(page: Page, home: string, secret = passphrase) {
  await page.goto(`${home}/coping/safety-plan`);
  await press(page, 'keeping.begin');
  await write(page, 'keeping.passphrase', 'too short');
  await press(page, 'keeping.save');
  await expect(page.getByText(say('problem.keeping/too-short'))).toBeVisible();
  await fillAndKeep(page, secret);
}

async function fillAndKeep(page: Page, secret = passphrase) {
  await write(page, 'keeping.passphrase', secret);
  await write(page, 'keeping.again', secret);
  await press(page, 'keeping.save');
  await expect(button(page, 'keeping.takeOff')).toBeVisible({ timeout: 20_000 });
}

async function tryToOpen(page: Page, secret: string) {
  await write(page, 'keeping.page.passphrase', secret);
  await press(page, 'keeping.open');
  await expect(button(page, 'keeping.open')).toBeVisible({ timeout: 20_000 });
}

async function opensIt(page: Page, secret = passphrase) {
  await write(page, 'keeping.page.passphrase', secret);
  await press(page, 'keeping.open');
  await expect(heading(page)).toHaveText(plan, { timeout: 20_000 });
  await expect(heading(page)).toBeFocused();
}

/** One part more of Mateo's plan, written without a page. */
async function writeInPlan(page: Page, house: House, partnership: string, text: string) {
  const body = { part: 'signs', name: 'What I notice', lines: [{ text }] };
  const act = { id: newId(), item: newId(), kind: 'safety-plan/begin', body };
  const acts = `/api/partnerships/${partnership}/acts`;
  const answer = await page.request.post(acts, { data: act, headers: own(house) });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Until the device has what it needs without a network. */
async function standsAlone(page: Page) {
  const isReady = () => navigator.serviceWorker.controller !== null;
  await expect.poll(async () => page.evaluate(isReady), { timeout: 20_000 }).toBe(true);
  await expect.poll(async () => sizeOfRow(page), { timeout: 20_000 }).toBe(65_536);
}

async function sizeOfRow(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const done = async <Of>(asked: IDBRequest<Of>) =>
      new Promise<Of>((resolve) => (asked.onsuccess = () => resolve(asked.result)));
    if ((await indexedDB.databases()).every(({ name }) => name !== 'hearthside')) return 0;
    const database = await done(indexedDB.open('hearthside'));
    const rows = await done<Uint8Array[]>(
      database.transaction('kept').objectStore('kept').getAll(),
    );
    database.close();
    return rows.length === 1 ? (rows[0]?.byteLength ?? 0) : -rows.length;
  });
}

async function keepInTheClear(page: Page, word: string) {
  await page.evaluate(async (said) => {
    const opening = indexedDB.open('in the clear', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
    await new Promise((resolve) => (opening.onsuccess = resolve));
    const going = opening.result.transaction('kept', 'readwrite', { durability: 'strict' });
    going.objectStore('kept').put(new TextEncoder().encode(said), 1);
    await new Promise((resolve) => (going.oncomplete = resolve));
    opening.result.close();
  }, word);
}
