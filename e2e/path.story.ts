/**
 * One person's path, walked by three people at once: how we work together is agreed, the client says
 * what matters, a way is chosen, they meet and write in one paragraph, and in the middle of it the
 * client takes back what he shared; he says how it was and something changes; he practices; and all of it stands on
 * the path, to each as far as they may see it.
 */
import type { Page } from '@playwright/test';
import { heading } from './at-the-door.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, test, type House } from './house.ts';
import { follow, press, say, write } from './in-words.ts';
import { desk, share, sitAs, type Sitting } from './sit-as.ts';

type Three = { house: House; mateo: Sitting; amara: Sitting; rosa: Sitting };

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('from how we work together to a small step that is marked', async ({ house }) => {
  test.setTimeout(240_000);
  const three: Three = {
    house,
    mateo: await sitAs(house, 'mateo'),
    amara: await sitAs(house, 'amara', desk),
    rosa: await sitAs(house, 'rosa'),
  };
  await test.step('we agree how to work', () => agreeHowToWork(three));
  await test.step('I say what matters', () => sayWhatMatters(three));
  await test.step('we choose a way', () => chooseAWay(three));
  const session = await test.step('we agree on a time', () => agreeOnATime(three));
  await test.step('we write together, and a share is taken back', () => meet(three, session));
  await test.step('I am heard', () => beHeard(three));
  await test.step('I say how it was, and something changes', () => sayHowItWas(three, session));
  await test.step('I practice, and it helps', () => practice(three));
  await test.step('we see the path, and mark a small step', () => lookBack(three));
});

async function agreeHowToWork({ mateo: { page: mateo, home }, amara: { page: amara } }: Three) {
  const part = say('agreement.kind.private');
  await amara.goto(`${home}/agreement`);
  await press(amara, 'agreement.kind.private');
  await press(amara, 'agreement.propose');
  await expect(region(amara, part)).toBeVisible();
  await mateo.goto(`${home}/agreement`);
  const theirs = region(mateo, part);
  await press(theirs, 'agreeing.agree', { kind: 'first', thing: say('agreement.this') });
  await expect(theirs.getByRole('button', { name: say('agreeing.suggest') })).toBeVisible();
  await expect(region(amara, part).getByText('Mateo').first()).toBeVisible();
  await expectAccessible(mateo, 'how we work together, as a client');
  await expectAccessible(amara, 'how we work together, as a therapist');
}

async function sayWhatMatters({ mateo: { page: mateo, home }, rosa: { page: rosa } }: Three) {
  await mateo.goto(`${home}/story`);
  await press(mateo, 'ownStory.part.strengths');
  await write(mateo, 'ownStory.field.words', 'I stay calm when an engine fails.');
  await press(mateo, 'ownStory.save');
  await rosa.goto(`${home}/story`);
  await expect(region(rosa, 'My strengths')).toContainText('I stay calm when an engine fails.');
}

const question = 'How could the way to work be easier?';
const way = 'Ride one stop further each week';

async function chooseAWay({ mateo: { page: mateo, home }, amara: { page: amara } }: Three) {
  await mateo.goto(`${home}/decisions`);
  await follow(mateo, 'decisions.ask');
  await write(mateo, 'decisions.new.question', question);
  await press(mateo, 'decisions.new.save');
  await expect(heading(mateo)).toHaveText(question);
  await press(mateo, 'decisions.add.own');
  await write(mateo, 'decisions.field.name', way);
  await write(mateo, 'decisions.field.what', 'One stop, and then home again.');
  await mateo.getByRole('radio', { name: say('decisions.sure.not-known') }).press('Space');
  await press(mateo, 'decisions.add.save');
  await amara.goto(mateo.url());
  await press(amara, 'decisions.add.wait');
  await expect(mateo.getByRole('article', { name: say('decisions.wait.name') })).toBeVisible();
  await press(mateo, 'decisions.choice.choose');
  const sheet = mateo.getByRole('dialog');
  await sheet.getByRole('radio', { name: way }).press('Space');
  await sheet.getByLabel(say('decisions.choice.reason')).fill('It is slow enough.');
  await press(mateo, 'agreeing.suggest.save');
  await press(amara, 'agreeing.agree', { kind: 'first', thing: say('decisions.choice.this') });
  const chosen = mateo.getByRole('article', { name: way });
  await expect(chosen.getByText(say('decisions.option.chosen'))).toBeVisible();
}

async function agreeOnATime({ mateo: { page: mateo }, amara: { page: amara, home } }: Three) {
  await amara.goto(`${home}/sessions`);
  await amara.getByRole('link', { name: 'Suggest a time' }).click();
  await press(amara, 'sessions.propose');
  await amara.waitForURL(/sessions\/[0-9a-f-]{36}$/);
  await mateo.goto(amara.url());
  await mateo.getByRole('button', { name: /^Agree to/ }).click();
  await expect(amara.getByText('The time is not agreed yet.')).toHaveCount(0);
  return new URL(amara.url()).pathname;
}

/** Amara and Rosa write in one paragraph; Mateo takes back what let Rosa do so, while she writes. */
async function meet(
  { house, mateo, amara: { page: amara }, rosa: { page: rosa } }: Three,
  session: string,
) {
  await share(house, mateo, 'rosa', ['sessions'], 'add');
  await rosa.goto(session);
  await amara.getByText(say('notes.begin.paragraph')).click();
  await press(amara, 'notes.begin.save');
  const field = say('notes.field');
  const [hers, mothers, his] = [amara, rosa, mateo.page].map((page) => page.getByLabel(field));
  if (!hers || !mothers || !his) throw new Error('nobody writes');
  await hers.pressSequentially('He rode to work. ');
  await expect(mothers).toHaveValue('He rode to work. ');
  await mothers.press('End');
  await Promise.all([
    hers.pressSequentially('It took an hour. '),
    mothers.pressSequentially('He called me after. '),
  ]);
  const both = /(?=.*took an hour\.)(?=.*called me after\.)/;
  await expect(hers).toHaveValue(both);
  await expect(mothers).toHaveValue(await hers.inputValue());
  await expect(his).toHaveValue(await hers.inputValue());

  const kept = await hers.inputValue();
  await takeBack(mateo);
  await expect(rosa.getByText(/This session is not here/)).toBeVisible();
  await expect(rosa.getByText('He rode to work.')).toHaveCount(0);
  await hers.press('End');
  await hers.pressSequentially('This is for two.');
  await expect(his).toHaveValue(`${kept}This is for two.`);
  expect(await rosa.locator('body').innerText()).not.toContain('This is for two.');
  await press(amara, 'notes.keep');
  await expect(mateo.page.getByText(`${kept}This is for two.`)).toBeVisible();
}

/** Two taps, from the page with the thing itself. */
async function takeBack({ page }: Sitting): Promise<void> {
  await press(page, 'sharing.takeBack', { name: 'Rosa' });
  const taken = page.waitForResponse((answer) => answer.url().endsWith('/acts'));
  const topics = say('topic.sessions.your');
  await press(page.getByRole('dialog'), 'sharing.takeBackDo', { topics, name: 'Rosa' });
  expect((await taken).ok()).toBe(true);
}

async function beHeard({ mateo: { page: mateo }, amara: { page: amara } }: Three) {
  await press(amara, 'sessions.heard.say');
  const words = amara.getByLabel(/What you heard/);
  // What Mateo asked to leave alone: she is told before it is sent, and finds other words.
  await words.fill('Since you were laid off the bus is loud, and you stayed.');
  await press(amara, 'sessions.heard.save');
  await expect(amara.getByText('Please don’t bring up the layoff.')).toBeVisible();
  await expect(mateo.getByText(/Since you were laid off/)).toHaveCount(0);
  await words.fill('The bus was loud, and you stayed.');
  await press(amara, 'sessions.heard.save');
  await mateo.getByText(say('sessions.heard.close'), { exact: true }).click();
  await write(mateo, 'sessions.heard.words', 'Not loud. Full.');
  await press(mateo, 'sessions.heard.answer');
  await expect(amara.getByText('Not loud. Full.')).toBeVisible();
}

async function sayHowItWas(
  { mateo: { page: mateo, home }, amara: { page: amara } }: Three,
  session: string,
) {
  await mateo.goto(`${home}/feedback/new?session=${session.split('/').at(-1)}`);
  const pace = mateo.getByRole('radiogroup', { name: say('feedback.question.pace') });
  await pace.getByText('3', { exact: true }).click();
  await write(mateo, 'feedback.question.change', 'Let me find the word myself.');
  const showing = mateo.getByRole('radiogroup', { name: say('feedback.showing') });
  await showing.getByText(say('feedback.showing.now')).click();
  await press(mateo, 'feedback.save.now');
  const card = (page: Page) =>
    page.getByRole('listitem').filter({ hasText: 'Let me find the word myself.' }).first();
  await amara.goto(`${home}/changes`);
  await card(amara).getByLabel('What will be different?').fill('I count to ten.');
  await press(card(amara), 'feedback.change.save');
  await press(card(mateo), 'feedback.helped.yes');
  await expect(card(amara)).toContainText('it helped');
}

async function practice({ mateo: { page: mateo, home }, amara: { page: amara } }: Three) {
  await amara.goto(`${home}/coping`);
  await press(amara, 'practice.add');
  await write(amara, 'practice.what', 'Ride one stop further');
  await write(amara, 'practice.often', 'Once this week');
  await press(amara, 'practice.save');
  await mateo.goto(`${home}/coping`);
  await mateo.getByRole('link', { name: 'Ride one stop further' }).click();
  await press(mateo, 'agreeing.agree', { kind: 'first', thing: say('practice.this') });
  await press(mateo, 'coping.tried');
  await mateo.getByText(say('coping.tried.yes'), { exact: true }).click();
  await press(mateo, 'coping.tried.save');
  await expect(mateo.getByText(/^said it helped, /)).toBeVisible();
}

async function lookBack({
  mateo: { page: mateo, home },
  amara: { page: amara },
  rosa: { page: rosa },
}: Three) {
  for (const page of [mateo, amara, rosa]) await page.goto(`${home}/journey`);
  await press(mateo, 'journey.mark');
  await write(mateo, 'journey.mark.label', 'I rode to the end of the line.');
  await press(mateo, 'journey.mark.save');
  const path = (page: Page) => page.getByRole('main');
  const all = [
    say('agreement.kind.private'),
    way,
    'I count to ten.',
    'Ride one stop further',
    'I rode to the end of the line.',
  ];
  for (const page of [mateo, amara])
    for (const words of all) await expect(path(page)).toContainText(words);
  await expect(path(rosa)).toContainText('Stay for Sunday dinner');
  const hers = await path(rosa).innerText();
  expect(
    all.filter((words) => hers.includes(words)),
    'what Rosa was not shown',
  ).toEqual([]);
}
