/**
 * What helps, practice and a plan for hard moments: a suggestion is taken, a practice is tried along
 * and let go, a part of the plan is shared and another is not; and every page of it is looked at by
 * axe in both lights, at 320 px, and on paper.
 */
import type { Page } from '@playwright/test';
import { expectAccessible } from './expect-accessible.ts';
import { expectFits } from './expect-fits.ts';
import { expect, test } from './house.ts';
import { button, say } from './in-words.ts';
import { desk, sitAs, type Sitting } from './sit-as.ts';

type Here = { room: string; practice: string | undefined };

async function findRoom({ page, partnership, home }: Sitting): Promise<Here> {
  const answer = await page.request.get(`/api/partnerships/${partnership}/record`);
  const { items } = (await answer.json()) as { items: { id: string; room: string }[] };
  const practice = items.find(({ room }) => room === 'practice')?.id;
  return { room: home, practice };
}

const placesOf = ({ room, practice }: Here) => [
  `${room}/coping`,
  `${room}/coping/safety-plan`,
  ...(practice ? [`${room}/coping/practice/${practice}`] : []),
];

test('every page of it fits and can be read, on a desk, a phone and at 320 px', async ({
  house,
}) => {
  test.setTimeout(300_000);
  for (const who of ['mateo', 'amara', 'rosa'] as const) {
    const sitting = await sitAs(house, who, desk);
    const { page } = sitting;
    const here = await findRoom(sitting);
    for (const place of placesOf(here)) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(place);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page, `${who} at ${place}`);
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        await expectFits(page, `${place} at ${width}`);
      }
    }
    await page.context().close();
  }
});

test('a suggestion becomes the client’s when he takes it, and what helped moves up', async ({
  house,
}) => {
  const sitting = await sitAs(house, 'mateo');
  const { page: mateo } = sitting;
  const { room } = await findRoom(sitting);
  await mateo.goto(`${room}/coping`);
  const hum = mateo.getByText('Humming low, so that you feel it in your chest.');
  await expect(hum).toBeVisible();
  const ways = mateo.locator('section', {
    has: mateo.getByRole('heading', { name: say('coping.ways'), exact: true }),
  });
  await expect(ways.getByText(/Humming low/)).toHaveCount(0);
  await button(mateo, 'coping.take').click();
  const row = ways.getByRole('listitem').filter({ hasText: 'Humming low' });
  await expect(row).toBeVisible();
  for (let n = 0; n < 2; n++) {
    await row.getByRole('button', { name: say('coping.tried') }).click();
    await row.getByText(say('coping.tried.yes'), { exact: true }).click();
    await expectAccessibleForm(mateo, n);
    await row.getByRole('button', { name: say('coping.tried.save'), exact: true }).click();
    await expect(row.getByText(/^It helped on/)).toBeVisible();
  }
  await expect(ways.getByRole('listitem').first()).toContainText('Humming low');
});

/** The form is looked at once. */
async function expectAccessibleForm(page: Page, n: number) {
  if (n === 0) await expectAccessible(page, 'did it help');
}

test('who is asked along says yes, sees this practice and no other, and is let go at once', async ({
  house,
}) => {
  const sitting = await sitAs(house, 'rosa');
  const { page: rosa } = sitting;
  const { room, practice } = await findRoom(sitting);
  await rosa.goto(room);
  await rosa.getByRole('link', { name: /asks you to practice/ }).click();
  await button(rosa, 'practice.along.sayYes').click();
  await expect(rosa.getByText(say('practice.along.saidYes'))).toBeVisible();
  await button(rosa, 'practice.along.say').click();
  await rosa.getByLabel(say('practice.along.words')).fill('We counted slowly, both of us.');
  await button(rosa, 'practice.along.keep').click();
  const said = (page: Page) =>
    page.getByRole('paragraph').filter({ hasText: 'We counted slowly, both of us.' });
  await expect(said(rosa)).toBeVisible();
  await rosa.goto(`${room}/coping`);
  await expect(rosa.getByRole('heading', { level: 1 })).toBeVisible();
  for (const hidden of ['The bench at the end of the pier', 'My chest gets tight']) {
    await expect(rosa.getByText(hidden)).toHaveCount(0);
  }
  const { page: mateo } = await sitAs(house, 'mateo', desk);
  await mateo.goto(`${room}/coping/practice/${practice}`);
  await expect(said(mateo)).toBeVisible();
  await rosa.goto(`${room}/coping/practice/${practice}`);
  await expect(rosa.getByRole('heading', { level: 1 })).toContainText('Step out');
  await button(mateo, 'practice.along.letGo', { name: 'Rosa' }).click();
  await expect(rosa.getByText(say('practice.gone.title'))).toBeVisible();
});

test('a plan is shown part by part, two taps away, and is whole on paper', async ({ house }) => {
  const sitting = await sitAs(house, 'mateo');
  const { page: mateo } = sitting;
  const { room } = await findRoom(sitting);
  await mateo.goto(room);
  await mateo.getByRole('link', { name: say('today.link.plan'), exact: true }).click();
  await button(mateo, 'safetyPlan.part.signs').click();
  await mateo.getByLabel(say('safetyPlan.lines')).fill('I stop answering.\nI count exits.');
  await expectAccessible(mateo, 'a part of the plan being written');
  await button(mateo, 'safetyPlan.save').click();
  await expect(mateo.getByText('I count exits.')).toBeVisible();
  await button(mateo, 'safetyPlan.take').click();
  await expect(mateo.getByText(say('safetyPlan.lineBy', { name: 'Amara' }))).toBeVisible();
  const call = mateo.getByRole('link', { name: /312 555 0123/ });
  await expect(call).toHaveAttribute('href', 'tel:+13125550123');
  await expect(mateo.getByRole('link', { name: 'Call 988', exact: true })).toBeVisible();

  await mateo.emulateMedia({ media: 'print' });
  await expect(mateo.getByText('I count exits.')).toBeVisible();
  await expect(mateo.getByText('The window seat on the 14.')).toBeVisible();
  await expect(button(mateo, 'safetyPlan.change')).toBeHidden();
  await expect(button(mateo, 'safetyPlan.print')).toBeHidden();
  await mateo.emulateMedia({ media: null });

  const { page: amara } = await sitAs(house, 'amara', desk);
  await amara.goto(`${room}/coping/safety-plan`);
  await expect(amara.getByText('I count exits.')).toBeVisible();
  await expect(amara.getByText('The window seat on the 14.')).toHaveCount(0);
  const { page: rosa } = await sitAs(house, 'rosa', desk);
  await rosa.goto(`${room}/coping/safety-plan`);
  await expect(rosa.getByText(say('safetyPlan.blank.title'))).toBeVisible();
});
