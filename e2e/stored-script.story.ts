/**
 * Words that would like to run, in every field that takes words, looked at in a real browser as a
 * client, a therapist, a supporter and an administrator see them: they are words, and nothing else.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { corpus } from '../src/proofs/scripts-in-words/corpus.ts';
import {
  beginTalk,
  sayEverywhere,
  sayGoodbye,
} from '../src/proofs/scripts-in-words/say-everywhere.ts';
import type { Ask, Talk } from '../src/proofs/scripts-in-words/talk.ts';
import { there } from '../src/testing/there.ts';
import { expect, test, type House } from './house.ts';
import { own, sitDown } from './sit-as.ts';

/** Every field holds several words of the corpus; and one goal holds all of them, some to a comment. */
const rounds = 3;
const toAComment = 6;
type Filled = { partnership: string; goals: string[]; talk: Talk };

test('words that would like to run are words, on every page, to everybody', async ({ house }) => {
  test.setTimeout(240_000);
  const pages = await comeIn(house);
  const set = await fill(house, pages);
  expect(set.talk.refused).toEqual([]);
  for (const who of ['mateo', 'amara', 'rosa', 'priya'] as const) {
    const page = there(pages.get(who));
    for (const place of placesFor(who, set)) await lookAt(page, place, who);
  }
  await sayGoodbye(set.talk);
  for (const who of ['mateo', 'amara'] as const)
    await lookAt(there(pages.get(who)), `/rooms/${set.partnership}/circle`, who);
});

test('control: on a page that takes words for markup, the same look finds them all', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: 'http://careless.example' });
  const signs = await watch(context);
  await context.route('**/*', (route) =>
    route.request().url() === 'http://careless.example/'
      ? route.fulfill({ contentType: 'text/html', body: careless() })
      : route.abort(),
  );
  const page = await context.newPage();
  await page.goto('/');
  await expect.poll(() => signs.size, { message: 'what shows that words ran' }).toBeGreaterThan(1);
  expect([...signs]).toEqual(expect.arrayContaining(['ran', 'asked ran.example']));
  expect(await madeElements(page)).toBeGreaterThan(100);
  await context.close();
});

/** As `dangerouslySetInnerHTML` would, without our policy; but for words that lead away at once. */
function careless(): string {
  const staying = corpus.filter((word) => !word.includes('http-equiv=refresh'));
  const items = staying.map((word) => `<li>${word}</li>`).join('\n');
  return `<!doctype html><html lang="en"><title>Careless</title><ul>${items}</ul></html>`;
}

type Name = 'mateo' | 'amara' | 'rosa' | 'june' | 'priya';
const watched = new WeakMap<BrowserContext, Set<string>>();

async function comeIn(house: House): Promise<Map<Name, Page>> {
  const pages = new Map<Name, Page>();
  for (const who of ['mateo', 'amara', 'rosa', 'june', 'priya'] as const) {
    const { page, context } = await house.person();
    watched.set(context, await watch(context));
    await sitDown(house, page, who);
    pages.set(who, page);
  }
  return pages;
}

async function fill(house: House, pages: Map<Name, Page>): Promise<Filled> {
  const ask: Ask = async (who, method, path, body) => {
    const options = { method, headers: own(house), ...(body === undefined ? {} : { data: body }) };
    const answer = await there(pages.get(who)).request.fetch(path, options);
    const text = await answer.text();
    return { status: answer.status(), text, body: text.startsWith('{') ? JSON.parse(text) : null };
  };
  const { tables } = (await ask('mateo', 'GET', '/api/today')).body;
  const partnership = String(tables[0].partnership);
  const talk = beginTalk(ask, partnership, corpus);
  for (let round = 0; round < rounds; round++) await sayEverywhere(talk);
  const [full = ''] = talk.goals;
  for (let at = 0; at < corpus.length; at += toAComment) {
    const words = corpus.slice(at, at + toAComment).join('\n');
    await talk.act('mateo', 'goals/comment', { words }, full);
  }
  return { partnership, goals: talk.goals, talk };
}

function placesFor(who: Name, { partnership, goals }: Filled): string[] {
  const room = `/rooms/${partnership}`;
  const [first = '', second = ''] = goals;
  if (who === 'priya') return ['/', '/practice', '/account'];
  return [
    '/',
    '/account',
    room,
    `${room}/goals`,
    `${room}/goals/${first}`,
    `${room}/goals/${second}`,
    `${room}/circle`,
    `${room}/openings`,
  ];
}

async function lookAt(page: Page, place: string, who: Name): Promise<void> {
  const signs = there(watched.get(page.context()));
  await page.goto(place);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  // Words may come with the live record; the page is looked at when it has settled.
  await page.waitForLoadState('networkidle');
  expect([...signs], `${who} at ${place}`).toEqual([]);
  expect(await madeElements(page), `${who} at ${place}`).toBe(0);
  expect(await page.title(), `${who} at ${place}`).not.toBe('ran');
}

/** What would show that words ran: a call, a dialog, or a question to another host. */
async function watch(context: BrowserContext): Promise<Set<string>> {
  const signs = new Set<string>();
  await context.exposeBinding('ran', () => void signs.add('ran'));
  context.on('dialog', (dialog) => {
    signs.add('a dialog');
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    const { host } = new URL(request.url());
    if (host.endsWith('ran.example')) signs.add(`asked ${host}`);
  });
  return signs;
}

/** Elements that words made, and links that lead where words say. */
function madeElements(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      document.querySelectorAll(
        '[data-ran], a[href*="ran.example"], [href^="javascript:" i], [href^="data:" i]:not(link), iframe, object, embed',
      ).length,
  );
}
