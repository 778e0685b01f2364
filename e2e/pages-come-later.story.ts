/** A page is loaded when somebody goes there: what happens when it does not come, and on going back. */
import { expect, test } from './house.ts';

test('a page that does not come says so, and help stays in reach', async ({ house, page }) => {
  // Not one of the house's own devices: those allow no page to break, and this one must.
  await page.route('**/assets/setup-page-*.js', (route) => route.abort());
  await page.goto(`${house.origin}/setup`);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Something went wrong on our side');
  await expect(page.getByRole('link', { name: 'Help now' })).toBeVisible();
  // The control: when it comes, the same button leads to it.
  await page.unroute('**/assets/setup-page-*.js');
  await page.getByRole('button', { name: 'Open this page again' }).click();
  await expect(title).not.toHaveText('Something went wrong on our side');
});

test('a new page begins at its top, and going back finds the last one where it was', async ({
  house,
}) => {
  const { page } = await house.person();
  await page.setViewportSize({ width: 400, height: 150 });
  await page.goto('/nothing/here');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.mouse.wheel(0, 40);
  const place = () => page.evaluate(() => Math.round(scrollY));
  await expect.poll(place).toBe(40);
  // Not with the mouse, which would bring the link into view first.
  await page.getByRole('link', { name: 'Hearthside' }).first().dispatchEvent('click');
  await page.waitForURL((url) => url.pathname === '/');
  await expect.poll(place).toBe(0);
  await page.goBack();
  await expect.poll(place).toBe(40);
});
