/**
 * The main story: three people, each in a browser of their own. A practice is set up, people are
 * invited, a goal is proposed, changed and agreed, shared with a supporter until a day, seen as she
 * sees it, taken back, and gone from her open screen; and after a power cut all of it is still there.
 */
import { there } from '../src/testing/there.ts';
import { expect, test, type House } from './house.ts';
import { follow, press, say, write } from './in-words.ts';
import type { Page } from '@playwright/test';

const title = 'Stay for Sunday dinner';
const change = 'Stay for most of Sunday dinner';

test('a therapist, a client and his mother, and the client decides', async ({ house }) => {
  test.setTimeout(240_000);
  const amara = await setUpPractice(house);
  const mateo = await inviteClient(house, amara);
  await agreeOnGoal(mateo, amara);
  const rosa = await inviteMother(house, mateo);
  await shareAndTakeBack(mateo, rosa);
  await survivePowerCut(house, mateo, amara);
});

async function setUpPractice(house: House): Promise<Page> {
  const { page } = await house.person();
  await page.goto('/');
  await follow(page, 'door.first.setUp');
  await write(page, 'account.setup.practiceName', 'Harbor Street Counseling');
  await write(page, 'account.name', 'Amara Obi');
  await write(page, 'door.address', 'amara@example.com');
  await press(page, 'account.setup.go');
  await makePasskey(page);
  return page;
}

async function makePasskey(page: Page) {
  await press(page, 'account.makePasskey');
  await press(page, 'account.codes.later');
}

async function inviteClient(house: House, amara: Page): Promise<Page> {
  await follow(amara, 'today.new');
  await write(amara, 'today.newName', 'Mateo Reyes');
  await press(amara, 'today.newDo');
  await press(amara, 'seat.invite');
  const mateo = await acceptInvitation(house, await handedOver(amara), 'Mateo Reyes');
  await follow(amara, 'today.newGo');
  await expect(amara.getByRole('link', { name: say('shell.goals') }).first()).toBeVisible();
  return mateo;
}

type Invited = { link: string; code: string };

async function handedOver(page: Page): Promise<Invited> {
  await press(page, 'seat.inviteMake');
  const link = page.getByText(/\/invitation#/).first();
  const code = page.locator('dd[translate=no]').nth(1);
  const invited = {
    link: there(await link.textContent()).trim(),
    code: there(await code.textContent()).trim(),
  };
  await press(page, 'account.hand.done');
  return invited;
}

async function acceptInvitation(house: House, invited: Invited, name: string): Promise<Page> {
  const { page } = await house.person();
  await page.goto(invited.link);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name.replace(/ .*/, ''));
  expect(page.url()).not.toContain('#');
  await write(page, 'account.invitation.code', invited.code);
  await press(page, 'account.invitation.comeIn');
  await makePasskey(page);
  await press(page, 'account.seat.take');
  await expect(page.getByRole('link', { name: say('shell.circle') }).first()).toBeVisible();
  return page;
}

async function agreeOnGoal(mateo: Page, amara: Page) {
  await follow(mateo, 'shell.goals');
  await follow(mateo, 'goals.writeIt');
  await write(mateo, 'goals.field.title', title);
  await write(mateo, 'goals.new.words', 'I want to hear how the stories end.');
  await press(mateo, 'goals.new.save');
  await expect(mateo.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await follow(amara, 'shell.goals');
  await amara.getByRole('link', { name: title }).first().click();
  await press(amara, 'agreeing.agree', { kind: 'first', thing: say('goals.this') });
  await expect(mateo.getByText(/^You and Amara Obi agreed on this goal/)).toBeVisible();

  await press(amara, 'agreeing.suggest');
  await write(amara, 'goals.field.title', change);
  await write(amara, 'agreeing.suggest.why', 'Stepping out counts too.');
  await press(amara, 'agreeing.suggest.save');
  await expect(
    mateo.getByRole('heading', {
      name: say('agreeing.theirs', { kind: 'change', name: 'Amara Obi', thing: say('goals.this') }),
    }),
  ).toBeVisible();
  // The agreed goal stands until both say yes.
  await expect(mateo.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await press(mateo, 'agreeing.agree', { kind: 'change', thing: say('goals.this') });
  await expect(amara.getByRole('heading', { level: 1, name: change })).toBeVisible();
}

async function inviteMother(house: House, mateo: Page): Promise<Page> {
  await follow(mateo, 'shell.circle');
  await press(mateo, 'seat.offer');
  await write(mateo, 'seat.name', 'Rosa Reyes');
  await press(mateo, 'seat.offerDo');
  const rosa = await acceptInvitation(house, await handedOver(mateo), 'Rosa Reyes');
  await follow(rosa, 'shell.goals');
  await expect(rosa.getByText(say('goals.blank.reader'))).toBeVisible();
  return rosa;
}

async function shareAndTakeBack(mateo: Page, rosa: Page) {
  await mateo.goto(mateo.url());
  await press(mateo, 'sharing.begin', { name: 'Rosa Reyes' });
  const sheet = mateo.getByRole('dialog');
  await sheet.getByRole('switch', { name: say('topic.goals') }).click({ force: true });
  // Before saving: exactly what opens.
  await expect(sheet.getByText(change, { exact: true })).toBeVisible();
  await sheet
    .getByRole('button', {
      name: say('sharing.let', { name: 'Rosa Reyes', topics: say('topic.goals.your') }),
    })
    .click();
  // After: live, on her open page, without her doing anything.
  await expect(rosa.getByRole('link', { name: change })).toBeVisible();
  await rosa.getByRole('link', { name: change }).first().click();
  await expect(rosa.getByText('I want to hear how the stories end.').first()).toBeVisible();
  await expect(
    rosa.getByText(
      say('agreeing.theirs', { kind: 'change', name: 'Amara Obi', thing: say('goals.this') }),
    ),
  ).toHaveCount(0);

  await press(mateo, 'circle.seeAs', { name: 'Rosa Reyes' });
  await follow(mateo, 'shell.goals');
  await expect(
    mateo.getByRole('region', { name: say('room.seeingAs', { name: 'Rosa Reyes' }) }),
  ).toBeVisible();
  await expect(mateo.getByRole('link', { name: change })).toBeVisible();
  await expect(mateo.getByRole('link', { name: say('goals.write') })).toHaveCount(0);
  await press(mateo, 'room.stopSeeingAs');

  await mateo.getByRole('link', { name: change }).first().click();
  // Taken back in two taps from the shared thing itself.
  // Beside each thing it says of what, so that one who hears the page knows which.
  const stop = say('sharing.takeBack', { name: 'Rosa Reyes' });
  await mateo.getByRole('button', { name: stop }).first().click();
  const taken = mateo.waitForResponse((answer) => answer.url().endsWith('/acts'));
  await mateo
    .getByRole('dialog')
    .getByRole('button', {
      name: say('sharing.takeBackDo', { topics: say('topic.goals.your'), name: 'Rosa Reyes' }),
    })
    .click();
  expect((await taken).ok()).toBe(true);
  const gone = rosa.getByRole('heading', { name: say('goals.gone.title') });
  await expect(gone).toBeVisible({ timeout: 1_000 });
  await expect(rosa.getByText(change)).toHaveCount(0);
}

async function survivePowerCut(house: House, mateo: Page, amara: Page) {
  await house.kill();
  await house.start();
  for (const page of [mateo, amara]) {
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: change })).toBeVisible();
    await expect(page.getByText('I want to hear how the stories end.').first()).toBeVisible();
  }
}
