/** Leaving in a hurry: the page is covered at once, the session ends, and Back shows nothing. */
import type { Page } from '@playwright/test';
import { heading, makePasskey, press, setUpPractice } from './at-the-door.ts';
import { expect, test, type House } from './house.ts';

test('Leave covers the page at once, ends the session, and leaves nothing behind', async ({
  house,
}) => {
  const { page, covered } = await somebodyInside(house);
  await page.getByRole('link', { name: 'Leave' }).click();
  await expectGone(page);
  expect(await covered, 'milliseconds until the page was covered').toBeLessThanOrEqual(100);
});

test('Shift three times does the same, wherever somebody is writing', async ({ house }) => {
  const { page, covered } = await somebodyInside(house);
  await page.getByLabel('Pronouns').fill('she/her');
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  await page.keyboard.press('Shift');
  await expectGone(page);
  expect(await covered, 'milliseconds until the page was covered').toBeLessThanOrEqual(100);
});

test('Leave stands above every sheet', async ({ house }) => {
  const { page } = await somebodyInside(house);
  await press(page, 'Sign out everywhere');
  await page.getByRole('dialog').getByRole('link', { name: 'Leave' }).click();
  await expectGone(page);
});

async function somebodyInside(house: House) {
  const { page, context } = await house.person({ width: 390, height: 844 });
  let tell: (milliseconds: number) => void = () => {};
  const covered = new Promise<number>((resolve) => (tell = resolve));
  await context.exposeBinding('covered', (_, milliseconds: number) => tell(milliseconds));
  await page.addInitScript(measureCover);
  await setUpPractice(page);
  await makePasskey(page);
  await press(page, 'I’ll do this later');
  await page.goto('/account');
  await expect(heading(page)).toHaveText('You');
  return { page, covered };
}

/** From the last press to the moment in which nothing of the page is there any more. */
function measureCover(): void {
  let pressedAt = 0;
  const pressed = () => (pressedAt = performance.now());
  addEventListener('pointerup', pressed, { capture: true });
  addEventListener('keyup', pressed, { capture: true });
  const told = globalThis as unknown as { covered(milliseconds: number): void };
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver(() => {
      if (document.getElementById('root') === null) told.covered(performance.now() - pressedAt);
    }).observe(document.body, { childList: true });
  });
}

async function expectGone(page: Page): Promise<void> {
  await page.waitForURL('/leave');
  expect(await page.title()).not.toMatch(/Hearthside/i);
  await expect(page.locator('body')).toHaveText('');
  await expect
    .poll(async () => (await page.request.get('/api/me')).status(), {
      message: 'the session has ended on the server',
    })
    .toBe(401);
  await page.goBack();
  await expect(page.locator('body'), 'Back shows nothing').toHaveText('');
  await page.waitForURL('/leave');
}
