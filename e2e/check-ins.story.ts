/** A check-in, agreed by both and answered on a phone whose line breaks; and an answer about safety. */
import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { cast } from '../src/testing/cast.ts';
import { heading, press } from './at-the-door.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, test, type House, type Someone } from './house.ts';

const own = ({ origin }: House) => ({ origin, 'sec-fetch-site': 'same-origin' });

async function sitAs(house: House, who: keyof typeof cast, width = 390) {
  const someone = await house.person({ width, height: 844 });
  const { page } = someone;
  await page.goto('/help');
  await page.request.post('/api/examples', { data: {}, headers: own(house) });
  const sit = `/api/examples/${cast[who].id}/sign-in`;
  expect((await page.request.post(sit, { data: {}, headers: own(house) })).ok()).toBe(true);
  const { tables } = await (await page.request.get('/api/today')).json();
  const partnership: string = tables[0].partnership;
  return { ...someone, partnership, home: `/rooms/${partnership}` };
}
type Sitting = Someone & { partnership: string; home: string };

const mood = 'Mood over two weeks (PHQ-9)';
const openMood = (page: Page) => page.getByRole('link', { name: mood }).first().click();
const choose = (page: Page, answer: string) => page.getByText(answer, { exact: true }).click();
const next = (page: Page) => press(page, 'Next question');
const at = (page: Page, n: number) => expect(page.getByText(`Question ${n} of 10`)).toBeVisible();

test('from agreeing on it to looking back, with the line cut in the middle', async ({ house }) => {
  test.setTimeout(180_000);
  const mateo = await sitAs(house, 'mateo');
  const amara = await sitAs(house, 'amara', 1280);
  await letRosaSee(house, mateo);
  await agree(amara, mateo);
  await answerWithABreak(mateo);
  await answerAboutSafety(mateo);
  await expectSilence(await sitAs(house, 'rosa'));
  await sayThatItWasRead(amara, mateo);
});

/** Mateo lets his mother see how it goes. */
async function letRosaSee(house: House, { page, partnership }: Sitting) {
  const body = { member: cast.rosa.id, topics: ['progress'], may: 'add', until: null };
  const about = [cast.mateo.id];
  const shared = await page.request.post(`/api/partnerships/${partnership}/acts`, {
    data: { id: newId(), item: newId(), kind: 'sharing/share', body, about },
    headers: own(house),
  });
  expect(shared.ok(), await shared.text()).toBe(true);
}

async function agree({ page: amara, home }: Sitting, { page: mateo }: Sitting) {
  await amara.goto(`${home}/check-ins`);
  await amara.getByRole('link', { name: 'Suggest a check-in' }).click();
  await amara.getByText(mood).last().click();
  await expectAccessible(amara, 'a new check-in');
  await press(amara, 'Suggest this check-in');
  await expect(heading(amara)).toHaveText(mood);

  await mateo.goto(`${home}/check-ins`);
  await press(mateo, 'Agree to this check-in');
  await expect(mateo.getByRole('link', { name: 'Answer now' }).first()).toBeVisible();
  await expectAccessible(mateo, 'check-ins');
}

async function answerWithABreak({ page, context }: Sitting) {
  await page.getByRole('link', { name: 'Answer now' }).first().click();
  await expect(page.getByText('usually answers within 2 working days').first()).toBeVisible();
  await expectAccessible(page, 'before the first question');
  await press(page, 'Begin');
  for (const n of [1, 2, 3]) {
    await at(page, n);
    await choose(page, 'Several days');
    await next(page);
  }
  await at(page, 4);
  await context.setOffline(true);
  await choose(page, 'Not at all');
  await next(page);
  await expect(page.getByRole('status').first()).toBeVisible();
  await at(page, 4);
  await context.setOffline(false);
  await next(page);
  await at(page, 5);
  // Another time, on another page: it goes on where he was.
  await page.reload();
  await press(page, 'Go on where you were');
  await at(page, 5);
  for (const n of [5, 6, 7, 8]) {
    await at(page, n);
    await press(page, 'Skip this one');
  }
  await at(page, 9);
}

async function answerAboutSafety({ page }: Sitting) {
  await expect(page.getByRole('link', { name: /Call 988/ })).toHaveCount(0);
  await choose(page, 'Several days');
  // At once, and on the same screen.
  await expect(page.getByRole('link', { name: /Call 988/ })).toHaveAttribute('href', 'tel:988');
  await expect(page.getByRole('link', { name: 'My safety plan' })).toBeVisible();
  await expect(page.getByText('Nobody reads it around the clock.').first()).toBeVisible();
  await expectAccessible(page, 'help beside an answer about safety');
  await page.setViewportSize({ width: 320, height: 720 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 390, height: 844 });
  await next(page);
  await at(page, 10);
  await press(page, 'Skip this one');
  await expect(heading(page)).toHaveText('That was the last question');
  await page.getByLabel('Would you like to add something?').fill('It was a long week.');
  await press(page, 'Finish');
  await expect(heading(page)).toHaveText(mood);
  // Four were skipped, so there is no number, and no zero in their place.
  await expect(page.getByText('No number: 4 skipped')).toBeVisible();
  await expectAccessible(page, 'looking back');
}

/** Rosa may see how it goes, and learns nothing of the answer, nor that somebody was called. */
async function expectSilence({ page, home }: Sitting) {
  await page.goto(home);
  await expect(page.getByText(/safety waits|answer about safety/)).toHaveCount(0);
  await page.goto(`${home}/check-ins`);
  await openMood(page);
  await expect(page.getByText('It was a long week.')).toBeVisible();
  await page.getByRole('button', { name: /one by one/ }).click();
  await expect(page.getByText('Feeling down, depressed, or hopeless')).toBeVisible();
  await expect(page.getByText(/better off dead/)).toHaveCount(0);
  await expect(page.getByText(/gave an answer about safety/)).toHaveCount(0);
}

async function sayThatItWasRead({ page: amara, home }: Sitting, { page: mateo }: Sitting) {
  await amara.goto(home);
  await amara.getByRole('link', { name: 'Read it now' }).click();
  await expect(amara.getByText('Mateo gave an answer about safety')).toBeVisible();
  await expectAccessible(amara, 'an answer about safety, for a therapist');
  await amara.getByLabel('What happens now?').fill('I call you today at five.');
  await press(amara, 'Say that I have read it');
  await expect(amara.getByRole('button', { name: 'Say that I have read it' })).toHaveCount(0);
  await expect(mateo.getByText('I call you today at five.')).toBeVisible();
  await amara.goto(home);
  await expect(amara.getByRole('link', { name: 'Read it now' })).toHaveCount(0);
}
