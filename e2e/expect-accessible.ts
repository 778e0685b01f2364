import { AxeBuilder } from '@axe-core/playwright';
import type { RunOptions } from 'axe-core';
import { expect, type Page } from '@playwright/test';

const lights = ['light', 'dark'] as const;
type Light = (typeof lights)[number];

/** Another light changes colors and nothing else. */
const looksFor: Record<Light, RunOptions> = {
  light: { rules: { 'target-size': { enabled: true } } },
  dark: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
};

/**
 * Nothing for axe to say (WCAG 2.0 to 2.2 A and AA, and its best practices, with the size of
 * targets), in both lights. `name` says which page it was when there is something.
 */
export async function expectAccessible(
  page: Page,
  name: string,
  among: readonly Light[] = lights,
): Promise<void> {
  await settle(page);
  for (const colorScheme of among) {
    await page.emulateMedia({ colorScheme });
    await settle(page);
    const { violations } = await new AxeBuilder({ page })
      .options(looksFor[colorScheme])
      // Where finished acts are said aloud: it names a button that may be gone a moment later.
      .exclude('[data-live-announcer]')
      .analyze();
    const found = violations.map(({ id, nodes }) =>
      [id, ...nodes.map((node) => node.html)].join(' '),
    );
    expect(found, `${name}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
  expect(await page.title(), 'the title stays in the history of a device').toBe('Hearthside');
}

/** Until nothing moves any more, so that axe does not meet a color half way. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A change of style begins to move with the next picture.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await Promise.allSettled(document.getAnimations().map(async (each) => each.finished));
  });
  await expect(page.locator('[data-entering], [data-exiting]')).toHaveCount(0);
}
