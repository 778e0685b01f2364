/** You said, we changed, did it help: a client and a therapist, each on their own device. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './expect-accessible.ts';
import { heading, press } from './at-the-door.ts';
import { expect, test } from './house.ts';
import { desk, sitAs } from './sit-as.ts';

async function giveSlow(page: Page, home: string, showing: string) {
  await page.goto(`${home}/feedback/new?session=${crypto.randomUUID()}`);
  await expect(heading(page)).toHaveText('How is it for you?');
  const pace = page.getByRole('radiogroup', { name: 'Was the pace right for you?' });
  await pace.getByText('3', { exact: true }).click();
  await page.getByLabel('What is one thing to change?').fill('Please let me finish.');
  await choose(page, showing);
}

async function choose(page: Page, showing: string) {
  await page.getByRole('radiogroup', { name: 'Who is this for?' }).getByText(showing).click();
}

const cardWith = (page: Page, words: string) =>
  page.getByRole('listitem').filter({ hasText: words }).first();

test('what is said is changed, and only the one who said it says whether it helped', async ({
  house,
}) => {
  test.setTimeout(120_000);
  const { page: mateo, home } = await sitAs(house, 'mateo');
  await giveSlow(mateo, home, 'Show it now');
  await expect(mateo.getByText('You and Amara will see this').last()).toBeVisible();
  await expectAccessible(mateo, 'giving feedback');
  await press(mateo, 'Show it now');
  await expect(heading(mateo)).toHaveText('What we changed');
  await expect(cardWith(mateo, 'Please let me finish.')).toContainText('3 of 10');

  const { page: amara } = await sitAs(house, 'amara');
  await amara.goto(`${home}/changes`);
  const said = cardWith(amara, 'Please let me finish.');
  await said.getByLabel('What will be different?').fill('I wait until you nod.');
  await said.getByRole('button', { name: 'Say what will be different' }).click();
  await expect(said).toContainText('Mateo will say, when it is time.');
  await expect(said.getByRole('button', { name: 'Not really' })).toHaveCount(0);
  await expectAccessible(amara, 'what we changed, as a therapist');

  const mine = cardWith(mateo, 'Please let me finish.');
  await mine.getByRole('button', { name: 'Not really' }).click();
  await mine.getByLabel('What would?').fill('A longer silence.');
  await expectAccessible(mateo, 'what would help');
  await mine.getByRole('button', { name: 'Say that it did not really help' }).click();
  await expect(mine).toContainText('it did not really help.');
  await expect(said).toContainText('A longer silence.');
  await expect(said.getByLabel('What will be different?')).toBeVisible();
});

test('what is brought along is seen by nobody until one tap shows it', async ({ house }) => {
  test.setTimeout(120_000);
  const { page: mateo, home } = await sitAs(house, 'mateo', desk);
  await giveSlow(mateo, home, 'Bring it to the next session');
  await expect(mateo.getByText('Only you will see this')).toBeVisible();
  await press(mateo, 'Save it for the next session');
  await expect(heading(mateo)).toHaveText('What we changed');

  const { page: amara } = await sitAs(house, 'amara', desk);
  await amara.goto(`${home}/changes`);
  await expect(heading(amara)).toHaveText('What we changed');
  await expect(amara.getByText('Please let me finish.')).toHaveCount(0);

  const mine = cardWith(mateo, 'Please let me finish.');
  await expect(mine).toContainText('You wanted to bring this to the next session.');
  await mine.getByRole('button', { name: 'Show it now' }).click();
  await expect(mine).toContainText('You and Amara can see this');
  await expect(cardWith(amara, 'Please let me finish.')).toBeVisible();
});

test('nothing has to be answered, and an empty page says so kindly', async ({ house }) => {
  const { page: mateo, home } = await sitAs(house, 'mateo');
  await mateo.goto(`${home}/feedback/new`);
  const pace = mateo.getByRole('radiogroup', { name: 'Was the pace right for you?' });
  await pace.getByText('3', { exact: true }).click();
  await press(mateo, 'Leave this one out');
  await choose(mateo, 'Keep it for myself');
  await press(mateo, 'Keep it for myself');
  await expect(mateo.getByText('Every question is empty.')).toBeVisible();

  const { page: rosa } = await sitAs(house, 'rosa');
  await rosa.goto(`${home}/feedback/new`);
  await expect(rosa.getByText('You can read here.')).toBeVisible();
});

test('at 320 px nothing scrolls sideways', async ({ house }) => {
  const { page, home } = await sitAs(house, 'mateo', { width: 320, height: 844 });
  for (const place of ['changes', 'feedback/new']) {
    await page.goto(`${home}/${place}`);
    await expect(heading(page)).toBeVisible();
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, place).toBeLessThanOrEqual(0);
  }
});
