import { expect, type Page } from '@playwright/test';

/** Nothing is wider than the screen. `name` says which page it was when something is. */
export async function expectFits(page: Page, name = 'the page'): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}
