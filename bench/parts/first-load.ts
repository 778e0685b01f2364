import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { round } from '../figures.ts';
import { openContext } from '../ground/open-browser.ts';
import type { Cookie } from '../ground/sign-in.ts';
import type { Ground } from '../ground/ground.ts';
import type { Figures, Part } from '../part.ts';

/**
 * kB are 1,000 bytes, of what a server that compresses with gzip would send; `sent` is what came
 * over the wire, heads left out. A first load is everything asked for until the page stands, that
 * is until its title is there. What comes afterwards, so that a later tap need not wait for it, is
 * `later`; the copies that the service worker takes for days without a network are in neither.
 */
export const firstLoad: Part = {
  name: 'first-load',
  about: 'What a browser that was never here fetches: for the sign-in page, and for Today',
  async run(ground, tell) {
    tell('the sign-in page');
    const signIn = await load(ground);
    const room = await ground.room();
    tell('Today');
    const today = await load(ground, room.cookies.client);
    return { ...named('first_load', signIn), ...named('first_today', today) };
  },
};

const kinds = { script: 'javascript', css: 'text/css', font: 'font/', page: 'text/html' } as const;

async function load(ground: Ground, cookie?: Cookie): Promise<Figures> {
  const { origin } = await ground.house();
  const context = await openContext(await ground.browser(), origin, cookie);
  const page = await context.newPage();
  await page.addInitScript(noteStanding);
  const came: Response[] = [];
  page.on('response', (response) => came.push(response));
  const begun = performance.now();
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const shown = performance.now() - begun;
  const fault = came.find((response) => response.status() >= 500);
  if (fault) throw new Error(`${fault.url()} was answered ${fault.status()}`);
  const laterAddresses = await page.evaluate(askedAfterStanding);
  const isLater = (response: Response) => laterAddresses.includes(response.url());
  const [first, later] = [came.filter((each) => !isLater(each)), came.filter(isLater)];
  const after = await weigh(later);
  const figures = {
    requests: first.length,
    ms: round(shown),
    ...(await weigh(first)),
    later_requests: later.length,
    later_kb: after['all_kb'] ?? 0,
  };
  await context.close();
  return figures;
}

type Standing = { stoodAt?: number };

/** In the page: notes when its title came. */
function noteStanding(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('h1')) return;
    (globalThis as Standing).stoodAt = performance.now();
    watch.disconnect();
  });
  watch.observe(document, { childList: true, subtree: true });
}

/** In the page: when nothing more comes, the addresses asked for after its title was there. */
async function askedAfterStanding(): Promise<string[]> {
  const quiet = 1_000;
  await new Promise<void>((resolve) => {
    let ends = setTimeout(resolve, quiet);
    new PerformanceObserver(() => {
      clearTimeout(ends);
      ends = setTimeout(resolve, quiet);
    }).observe({ type: 'resource' });
  });
  const { stoodAt } = globalThis as Standing;
  if (stoodAt === undefined) throw new Error('the page has no title');
  const asked = performance.getEntriesByType('resource');
  return asked.filter(({ startTime }) => startTime >= stoodAt).map(({ name }) => name);
}

async function weigh(came: readonly Response[]): Promise<Figures> {
  const weights = await Promise.all(came.map(weighOne));
  const sum = (of: typeof weights) => round(of.reduce((all, { gzip }) => all + gzip, 0) / 1_000);
  const byKind = Object.entries(kinds).map(([kind, sign]) => [
    `${kind}_kb`,
    sum(weights.filter(({ type }) => type.includes(sign))),
  ]);
  const sent = weights.reduce((all, each) => all + each.sent, 0) / 1_000;
  return { ...Object.fromEntries(byKind), all_kb: sum(weights), sent_kb: round(sent) };
}

async function weighOne(response: Response) {
  const body = await response.body().catch(() => Buffer.alloc(0));
  const { responseBodySize: sent } = await response.request().sizes();
  const type = response.headers()['content-type'] ?? '';
  // A font is compressed already.
  const gzip = type.includes('font/') ? body.length : gzipSync(body).length;
  return { type, gzip: body.length === 0 ? 0 : gzip, sent };
}

function named(prefix: string, figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, it]) => [`${prefix}_${name}`, it]));
}
