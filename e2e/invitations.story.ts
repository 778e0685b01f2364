/** Being invited: a link that may travel, and a code that is told. And looking around as nobody. */
import type { Page } from '@playwright/test';
import { expectInside, heading, makePasskey, press, setUpPractice } from './at-the-door.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, test } from './house.ts';

// Many pages are looked at in both lights, and on a busy machine that takes its time.
test.setTimeout(120_000);

test('somebody is invited to work here, and only with the code', async ({ house }) => {
  const { page: ann } = await house.person();
  await setUpPractice(ann);
  await makePasskey(ann);
  await press(ann, 'I’ll do this later');
  await ann.goto('/practice');
  await press(ann, 'Invite somebody to work here');
  await ann.getByLabel('Their name').fill('Ben Ode');
  await expectAccessible(ann, 'inviting');
  await press(ann, 'Make the invitation');
  const { link, code } = await readSlip(ann, 'For Ben Ode');
  await expectAccessible(ann, 'handing over');
  await expectPrintsAlone(ann, 'For Ben Ode', 'People of the practice');
  await press(ann, 'I have handed it over');
  await expect(ann.getByRole('dialog')).toBeHidden();
  await expect(ann.getByText(code), 'the code is shown once').toBeHidden();
  await expect(ann.getByRole('button', { name: 'Take it back: Ben Ode' })).toBeVisible();

  const { page: ben } = await house.person({ width: 390, height: 844 });
  await ben.goto(link);
  await expect(heading(ben)).toHaveText('Hello, Ben Ode');
  expect(ben.url(), 'the token is gone from the address').toBe(`${house.origin}/invitation`);
  expect(await stored(ben), 'and kept nowhere').not.toContain(link.split('#')[1]);
  await expectAccessible(ben, 'an invitation');
  await ben.getByLabel('The code you were told').fill('WRONG1');
  await press(ben, 'Come in');
  await expect(ben.getByLabel('The code you were told')).toBeFocused();
  await expect(ben.getByText(/^This is not the code/)).toBeVisible();
  await ben.getByLabel('The code you were told').fill(code.toLowerCase());
  await press(ben, 'Come in');
  await makePasskey(ben);
  await press(ben, 'I’ll do this later');
  await expectAccessible(ben, 'a seat is ready');
  await press(ben, 'Take my seat');
  await expectInside(ben);

  const { page: other } = await house.person();
  const said: string[] = [];
  for (const token of [link.split('#')[1], 'A'.repeat(22), 'cut']) {
    await other.goto('/help');
    await other.goto(`/invitation#${token}`);
    await expect(heading(other)).toHaveText('This invitation does not work');
    said.push(await other.getByRole('main').innerText());
  }
  expect(new Set(said).size, 'used, never there and cut short read the same').toBe(1);
  await expectAccessible(other, 'no invitation');
});

test('somebody looks around with people who are made up, and clears up', async ({ house }) => {
  const { page } = await house.person({ width: 390, height: 844 });
  await page.goto('/');
  await press(page, 'Look around with example people');
  await expect(page.getByRole('button', { name: /^Mateo Reyes/ })).toBeVisible();
  await expectAccessible(page, 'example people');
  await page.getByRole('button', { name: /^Mateo Reyes/ }).click();
  const banner = page.getByRole('complementary', { name: 'About these people' });
  await expect(banner).toContainText('These people are made up.');
  await page.goto('/account');
  await expect(banner).toBeVisible();
  await expect(heading(page)).toHaveText('You');
  await expectAccessible(page, 'an example person’s account');
  await press(page, 'Take another seat');
  await page.getByRole('button', { name: /^Amara Obi/ }).click();
  await expect(banner).toBeVisible();
  await page.goto('/account');
  await expect(heading(page)).toHaveText('You');
  await press(page, 'Remove the example people');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the example people' }).click();
  await expect(page.getByRole('button', { name: 'Look around with example people' })).toBeVisible();
});

async function readSlip(page: Page, title: string): Promise<{ link: string; code: string }> {
  await expect(page.getByText(title, { exact: true })).toBeVisible();
  const [link = '', code = ''] = await page.locator('dd[translate=no]').allTextContents();
  return { link, code };
}

/** On paper there is the slip, and nothing of the page around it. */
async function expectPrintsAlone(page: Page, slip: string, around: string): Promise<void> {
  await page.evaluate(() => (globalThis.print = () => {}));
  await press(page, 'Print this');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(slip, { exact: true })).toBeVisible();
  await expect(page.getByText(around)).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
}

async function stored(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      history.state,
      document.cookie,
    ]),
  );
}
