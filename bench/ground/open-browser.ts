/** A real browser, started as the stories start theirs. */
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import config from '../../playwright.config.ts';
import type { Cookie } from './sign-in.ts';

export function openBrowser(): Promise<Browser> {
  return chromium.launch(config.use?.launchOptions ?? {});
}

/** A browser that nobody has used, at which somebody is signed in, or nobody. */
export async function openContext(
  browser: Browser,
  origin: string,
  cookie?: Cookie,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
  });
  if (cookie) await context.addCookies([{ ...cookie, url: origin, httpOnly: true }]);
  return context;
}
