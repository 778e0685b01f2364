/** An administrator brings a measure, reads why the first try was none, and a client answers it. */
import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import { exampleFiles, exampleScale } from '../src/testing/brought-files.ts';
import { cast } from '../src/testing/cast.ts';
import { heading, press } from './at-the-door.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, test, type House } from './house.ts';

const own = ({ origin }: House) => ({ origin, 'sec-fetch-site': 'same-origin' });

async function sitAs(house: House, who: keyof typeof cast, width = 390) {
  const { page } = await house.person({ width, height: 844 });
  await page.goto('/help');
  await page.request.post('/api/examples', { data: {}, headers: own(house) });
  const sit = `/api/examples/${cast[who].id}/sign-in`;
  expect((await page.request.post(sit, { data: {}, headers: own(house) })).ok()).toBe(true);
  return page;
}

const name = 'Four evenings';
const choose = (page: Page, answer: string) => page.getByText(answer, { exact: true }).click();

test('a practice brings a measure, a client answers it, and off it is not suggested', async ({
  house,
}) => {
  test.setTimeout(120_000);
  const priya = await sitAs(house, 'priya');
  await bring(priya);
  const amara = await sitAs(house, 'amara', 1280);
  const { tables } = await (await amara.request.get('/api/today')).json();
  const home = `/rooms/${tables[0].partnership}`;
  await amara.goto(`${home}/check-ins/new`);
  await amara.getByText(name).first().click();
  await press(amara, 'Suggest this check-in');
  await expect(heading(amara)).toHaveText(name);
  await answer(await sitAs(house, 'mateo'), home);

  // Switched off it is not to be chosen, nor suggested by whatever else asks the house.
  await priya.getByRole('checkbox', { name }).click({ force: true });
  await expect(priya.getByRole('checkbox', { name })).not.toBeChecked();
  await amara.goto(`${home}/check-ins/new`);
  await expect(amara.getByText('A question of your own, from 0 to 10')).toBeVisible();
  await expect(amara.getByRole('radio', { name })).toHaveCount(0);
  const terms = { measure: 'brought', brought: exampleScale(), rhythm: 'weekly' };
  const refused = await amara.request.post(`/api/partnerships/${tables[0].partnership}/acts`, {
    data: {
      id: newId(),
      item: newId(),
      kind: 'check-ins/propose',
      body: { terms },
      about: [cast.mateo.id],
    },
    headers: own(house),
  });
  expect([refused.status(), (await refused.json()).code]).toEqual([
    409,
    'check-ins/measure-not-in-use',
  ]);
});

/** A file is chosen, another is pasted; all that is wrong with them is told at once. */
async function bring(page: Page) {
  await page.goto('/practice');
  await press(page, 'Bring a measure');
  const wrong = exampleFiles.questionnaire.replace('"choice"', '"date"');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'f.json', mimeType: 'application/json', buffer: Buffer.from(wrong) });
  await expect(page.getByLabel('The questionnaire')).toHaveValue(wrong);
  await page
    .getByLabel('The scoring file')
    .fill(exampleFiles.scoring.replace('lower-better', 'up'));
  await press(page, 'Bring this measure');
  await expect(page.getByText('There are 2 reasons.')).toBeVisible();
  await expect(page.getByText('Question “quiet” is of the kind “date”.')).toBeVisible();
  await expect(page.getByText('It can be: lower-better, higher-better.')).toBeVisible();
  await expectAccessible(page, 'why two files are no measure');
  await page.getByLabel('The questionnaire').fill(exampleFiles.questionnaire);
  await page.getByLabel('The scoring file').fill(exampleFiles.scoring);
  await press(page, 'Bring this measure');
  await expect(page.getByRole('checkbox', { name })).toBeChecked();
  await expect(page.getByText('4 questions. It asks about safety.')).toBeVisible();
}

async function answer(page: Page, home: string) {
  await page.goto(`${home}/check-ins`);
  await press(page, 'Agree to this check-in');
  await page.getByRole('link', { name }).first().click();
  await expect(heading(page)).toHaveText(name);
  await page.getByRole('link', { name: 'Answer now' }).click();
  await press(page, 'Begin');
  await expect(page.getByText('How were your evenings this week?')).toBeVisible();
  await choose(page, 'on most');
  await press(page, 'Next question');
  await expect(heading(page)).toHaveText('I felt left alone');
  await choose(page, 'on some');
  await press(page, 'Next question');
  // At once, as with any other question about dying.
  await expect(page.getByRole('link', { name: /Call 988/ })).toHaveCount(0);
  await choose(page, 'it crossed my mind');
  await expect(page.getByRole('link', { name: /Call 988/ })).toBeVisible();
  await press(page, 'Next question');
  await expect(heading(page)).toHaveText('How many hours did you sleep in most nights?');
  await press(page, 'Skip this one');
  await press(page, 'Finish');
  await expect(heading(page)).toHaveText(name);
  await expect(page.getByText('2, called “calm”')).toBeVisible();
  await expect(page.getByText('Four evenings, an example of the Hearthside manual.')).toBeVisible();
}
