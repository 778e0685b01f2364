/**
 * A decision, in two browsers: a question, options side by side with one from the library, both
 * rate apart, the numbers open together, one is chosen and agreed, a goal hangs from it, and it is
 * looked at again. And a supporter who may see only sees, and changes nothing.
 */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './expect-accessible.ts';
import { expectFits } from './expect-fits.ts';
import { expect, test, type House } from './house.ts';
import { button, follow, press, say, write } from './in-words.ts';
import { desk, share, sitAs, type Sitting } from './sit-as.ts';

const option = (page: Page, name: string) => page.getByRole('article', { name, exact: true });

/** By the keys: what is drawn of a radio is beside it. */
const choose = async (radio: Locator) => radio.press('Space');

const question = 'How could mornings be easier?';
const own = 'Lay out the clothes at night';

test('from a question to a goal, and looked at again', async ({ house }) => {
  test.setTimeout(240_000);
  const sitting = await sitAs(house, 'mateo', desk);
  const { page: mateo } = sitting;
  const { page: amara } = await sitAs(house, 'amara', desk);
  await mateo.goto(sitting.home);
  await askQuestion(mateo);
  const address = new URL(mateo.url()).pathname;
  await amara.goto(address);
  const fromLibrary = await addOptions(mateo, amara);
  await rateApart(mateo, amara, [own, fromLibrary]);
  await chooseTogether(mateo, amara);
  await hangGoal(mateo, amara, address);
  await lookAgain(mateo, amara);
  await lookAround(house, sitting, address);
});

async function askQuestion(mateo: Page) {
  await follow(mateo, 'shell.goals');
  await follow(mateo, 'decisions.title');
  await follow(mateo, 'decisions.ask');
  await write(mateo, 'decisions.new.question', question);
  await write(mateo, 'decisions.new.words', 'I never find my shoes.');
  await press(mateo, 'decisions.new.save');
  await expect(mateo.getByRole('heading', { level: 1, name: question })).toBeVisible();
}

/** One written, one from the library, and waiting in one tap. */
async function addOptions(mateo: Page, amara: Page): Promise<string> {
  await press(mateo, 'decisions.add.own');
  await write(mateo, 'decisions.field.name', own);
  await write(mateo, 'decisions.field.what', 'Everything lies ready by nine.');
  await write(mateo, 'decisions.field.good', 'It costs nothing.\nI sleep longer.');
  await choose(mateo.getByRole('radio', { name: say('decisions.sure.not-known') }));
  await press(mateo, 'decisions.add.save');
  await expect(option(amara, own)).toContainText('I sleep longer.');

  const name = 'Solving one problem at a time';
  await press(amara, 'decisions.add.library');
  await amara.getByRole('button', { name }).first().click();
  await press(amara, 'decisions.library.take', { name });
  // What the library says is where an option begins; people change it.
  await write(amara, 'decisions.field.name', 'One thing at a time');
  await press(amara, 'decisions.add.save');
  await expect(option(mateo, 'One thing at a time')).toBeVisible();
  await expect(mateo.getByText(say('decisions.option.library'))).toBeVisible();

  await press(mateo, 'decisions.add.wait');
  await expect(option(amara, say('decisions.wait.name'))).toBeVisible();
  return 'One thing at a time';
}

/** Each gives a number for each option; nobody sees another's before all are in. */
async function rateApart(mateo: Page, amara: Page, names: string[]) {
  await press(amara, 'rating.ask');
  await press(amara, 'rating.ask');
  await giveNumbers(mateo, [...names, say('decisions.wait.name')], 8);
  await expect(button(mateo, 'rating.give')).toHaveCount(0);
  await expect(amara.getByText(say('decisions.comfort.of', { number: 8 }))).toHaveCount(0);
  const folded = await ratingsGivenTo(amara);
  expect(folded, 'a folded number is on nobody else’s device').toEqual([]);
  await giveNumbers(amara, [...names, say('decisions.wait.name')], 6);
  for (const page of [mateo, amara]) {
    await expect(
      option(page, own).getByText(say('decisions.comfort.of', { number: 8 })),
    ).toBeVisible();
    await expect(
      option(page, own).getByText(say('decisions.comfort.of', { number: 6 })),
    ).toBeVisible();
  }
}

/** The numbers of this question that the house gives to this browser. */
async function ratingsGivenTo(page: Page): Promise<unknown[]> {
  const [, , partnership, , item] = new URL(page.url()).pathname.split('/');
  const answer = await page.request.get(`/api/partnerships/${partnership}/record`);
  const { entries } = (await answer.json()) as { entries: { item: string; kind: string }[] };
  return entries.filter((each) => each.item === item && each.kind === 'decisions/rating');
}

async function giveNumbers(page: Page, names: string[], number: number) {
  for (const name of names) {
    const stones = page.getByRole('radiogroup', { name });
    await choose(stones.getByRole('radio', { name: String(number), exact: true }));
  }
  await press(page, 'rating.give');
}

async function chooseTogether(mateo: Page, amara: Page) {
  await press(mateo, 'decisions.choice.choose');
  const sheet = mateo.getByRole('dialog');
  await choose(sheet.getByRole('radio', { name: own }));
  await sheet.getByLabel(say('decisions.choice.reason')).fill('I can begin tonight.');
  await sheet.getByLabel(say('decisions.choice.again')).fill('2099-01-12');
  await press(mateo, 'agreeing.suggest.save');
  // Nothing is chosen until both agree.
  await expect(amara.getByText('I can begin tonight.')).toBeVisible();
  await expect(amara.getByText(say('decisions.option.chosen'))).toHaveCount(0);
  await press(amara, 'agreeing.agree', { kind: 'first', thing: say('decisions.choice.this') });
  for (const page of [mateo, amara])
    await expect(option(page, own).getByText(say('decisions.option.chosen'))).toBeVisible();
}

/** One tap to a goal that has on it what was chosen; both pages lead to each other. */
async function hangGoal(mateo: Page, amara: Page, address: string) {
  await follow(mateo, 'decisions.hangs.goal');
  await expect(mateo.getByLabel(say('goals.field.title'))).toHaveValue(own);
  await press(mateo, 'goals.new.save');
  await expect(mateo.getByRole('heading', { level: 1, name: own })).toBeVisible();
  await practiceIt(mateo, amara);
  await follow(mateo, 'decisions.from', { title: question });
  await expect(mateo).toHaveURL(address);
  await expect(amara.getByRole('link', { name: own, exact: true })).toBeVisible();
}

/** From the goal to something to practice, which is agreed, tried, and looked back on: three steps. */
async function practiceIt(mateo: Page, amara: Page) {
  const goal = mateo.url();
  await follow(mateo, 'decisions.hangs.practice');
  await write(mateo, 'practice.what', 'Tea at half past five');
  await write(mateo, 'practice.often', 'Each morning');
  await press(mateo, 'practice.save');
  await expect(mateo.getByRole('heading', { level: 1 })).toHaveText('Tea at half past five');
  const decision = amara.url();
  await amara.goto(mateo.url());
  await press(amara, 'agreeing.agree', { kind: 'first', thing: say('practice.this') });
  await press(mateo, 'coping.tried');
  await mateo.getByText(say('coping.tried.yes'), { exact: true }).click();
  await press(mateo, 'coping.tried.save');
  await expect(amara.getByText(/said it helped, /)).toBeVisible();
  await amara.goto(decision);
  await mateo.goto(goal);
  await expect(mateo.getByRole('link', { name: 'Tea at half past five' })).toBeVisible();
}

async function lookAgain(mateo: Page, amara: Page) {
  await press(amara, 'decisions.choice.openAgain');
  await write(amara, 'decisions.choice.openAgain.words', 'How were the mornings?');
  await press(amara, 'decisions.choice.openAgain.save');
  await expect(mateo.getByText('How were the mornings?')).toBeVisible();
  await press(mateo, 'decisions.flag.go.decisions/look-again');
  const sheet = mateo.getByRole('dialog');
  await sheet.getByLabel(say('decisions.choice.reason')).fill('They are calmer. We keep it.');
  await press(mateo, 'agreeing.suggest.save');
  await press(amara, 'agreeing.agree', { kind: 'change', thing: say('decisions.choice.this') });
  await expect(mateo.getByText('They are calmer. We keep it.')).toBeVisible();
  await expect(button(mateo, 'decisions.choice.earlier')).toBeVisible();
}

/** For axe in both lights, on the smallest screen too; and what a supporter who may see finds. */
async function lookAround(house: House, sitting: Sitting, address: string) {
  const { page: mateo } = sitting;
  await expectAccessible(mateo, 'a decision');
  await mateo.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(mateo, 'a decision at 320');
  await expectFits(mateo);
  const { page: rosa } = await sitAs(house, 'rosa');
  await rosa.goto(address);
  await expect(rosa.getByRole('heading', { name: say('decisions.gone.title') })).toBeVisible();
  await share(house, sitting, 'rosa', ['decisions']);
  await expect(rosa.getByRole('heading', { level: 1, name: question })).toBeVisible();
  await expect(option(rosa, own).getByText(say('decisions.option.chosen'))).toBeVisible();
  for (const key of ['decisions.add.own', 'decisions.choice.choose', 'rating.ask'] as const)
    await expect(button(rosa, key)).toHaveCount(0);
  await expectAccessible(rosa, 'a decision to somebody who may see');
  await expectFits(rosa);
  await rosa.goto(address.replace(/\/decisions\/.*/, '/decisions'));
  await expect(rosa.getByRole('link', { name: question })).toBeVisible();
  await expectAccessible(rosa, 'the decisions');
}
