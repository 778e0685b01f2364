/**
 * The path as a story: Mateo marks something small, Rosa reads what is shared with her and nothing
 * else, each chooses a voice, and what is printed or kept holds no more than the page.
 */
import type { Page } from '@playwright/test';
import { english, type WordKey } from '../src/locales/english.ts';
import { speaker, type WordValues } from '../src/locales/say.ts';
import { cast } from '../src/testing/cast.ts';
import { textOfPdf } from '../src/testing/read-pdf.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, test, type House } from './house.ts';

const words = speaker('en-US', english);
const say = (key: WordKey, values?: WordValues) => words(key, values);
const button = (page: Page, key: WordKey, values?: WordValues) =>
  page.getByRole('button', { name: say(key, values), exact: true }).first();

async function sitAs(house: House, who: keyof typeof cast): Promise<Page> {
  const { page } = await house.person({ width: 390, height: 844 });
  const headers = { origin: house.origin, 'sec-fetch-site': 'same-origin' };
  await page.goto('/help');
  await page.request.post('/api/examples', { data: {}, headers });
  const sit = `/api/examples/${cast[who].id}/sign-in`;
  expect((await page.request.post(sit, { data: {}, headers })).ok()).toBe(true);
  const { tables } = await (await page.request.get('/api/today')).json();
  await page.goto(`/rooms/${tables[0].partnership}/journey`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

async function expectFits(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
}

/** Words as they stand on the path. */
const told = (page: Page, text: string) => page.getByRole('blockquote').filter({ hasText: text });

async function chooseVoice(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: say('journey.voice') }).click();
  await page.getByRole('option', { name, exact: true }).click();
}

const small = 'I rang the harbor office myself.';
const between = 'I count to ten before I say anything.';

test('a client marks what is small, and each reads the path as far as it is theirs', async ({
  house,
}) => {
  const mateo = await sitAs(house, 'mateo');
  const rosa = await sitAs(house, 'rosa');

  await test.step('he marks it, and she is not shown it until he lets her', async () => {
    await button(mateo, 'journey.mark').click();
    await mateo.getByLabel(say('journey.mark.label'), { exact: true }).fill(small);
    await button(mateo, 'journey.mark.save').click();
    await expect(told(mateo, small)).toBeVisible();
    await expect(told(mateo, between)).toBeVisible();
    await expect(told(rosa, 'I stayed until dessert.')).toBeVisible();
    for (const hidden of [small, between]) await expect(told(rosa, hidden)).toHaveCount(0);
  });

  await test.step('a voice is chosen', async () => {
    await chooseVoice(mateo, 'Amara');
    await expect(told(mateo, between)).toBeVisible();
    await expect(told(mateo, small)).toHaveCount(0);
    await expect(mateo).toHaveURL(/voice=/);
    await chooseVoice(mateo, say('journey.voice.all'));
    await expect(told(mateo, small)).toBeVisible();
  });

  await test.step('it fits, in both lights', async () => {
    await expectAccessible(mateo, 'the journey');
    await mateo.setViewportSize({ width: 320, height: 640 });
    await expectFits(mateo);
  });

  await test.step('on paper stands the path, and not how it is chosen', async () => {
    await rosa.emulateMedia({ media: 'print' });
    await expect(told(rosa, 'I stayed until dessert.')).toBeVisible();
    await expect(rosa.getByText('“you” is Rosa')).toBeVisible();
    await expect(rosa.locator('b').filter({ hasText: 'Mateo' }).first()).toBeVisible();
    await expect(rosa.getByRole('button', { name: say('journey.voice') })).toBeHidden();
    await rosa.emulateMedia({ media: 'screen' });
  });

  await test.step('what she keeps holds what she can see', async () => {
    const address = await rosa.getByRole('link', { name: say('journey.pdf') }).getAttribute('href');
    const kept = await rosa.request.get(address ?? '');
    expect(kept.headers()['content-type']).toBe('application/pdf');
    const text = textOfPdf(await kept.body()).replaceAll('\n', '');
    expect(text).toContain('I stayed until dessert.');
    expect(text).not.toContain(between);
    expect(text).not.toContain(small);
  });
});
