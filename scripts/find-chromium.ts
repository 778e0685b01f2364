import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const ofTheSystem = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** The browser for the stories: the named one, the system's, or the one Playwright fetched. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named) return named;
  return [...ofTheSystem, chromium.executablePath()].find((file) => existsSync(file));
}
