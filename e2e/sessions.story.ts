/** A session: a time agreed, the client's lines first, heard and set right, and words that several write at once. */
import { heading } from './at-the-door.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expect, test } from './house.ts';
import { sitAs } from './sit-as.ts';

test('from a time to kept words, by a client, a therapist and a supporter at once', async ({
  house,
}) => {
  test.setTimeout(180_000);
  const { page: amara, home } = await sitAs(house, 'amara');
  const { page: mateo } = await sitAs(house, 'mateo');
  const { page: rosa } = await sitAs(house, 'rosa');

  await amara.goto(`${home}/sessions`);
  await expect(heading(amara)).toHaveText('Sessions');
  await expectAccessible(amara, 'the sessions');
  await amara.getByRole('link', { name: 'Suggest a time' }).click();
  await expectAccessible(amara, 'suggesting a time');
  await amara.getByRole('button', { name: 'Suggest this time' }).click();
  await amara.waitForURL(/sessions\/[0-9a-f-]{36}$/);
  const url = amara.url();

  await mateo.goto(url);
  await mateo.getByRole('button', { name: /^Agree to/ }).click();
  await expect(amara.getByText('The time is not agreed yet.')).toHaveCount(0);

  // What Mateo asked to leave alone comes to the list by him alone.
  await amara.getByText('Add something to talk about').click();
  const line = amara.getByLabel('What would you like to talk about?');
  await line.fill('How the layoff sits with you');
  await amara.getByRole('button', { name: 'Add it' }).click();
  await expect(amara.getByText('So only Mateo can put this on the list.')).toBeVisible();
  await line.fill('Sleep');
  await amara.getByRole('button', { name: 'Add it' }).click();
  await mateo.getByText('Add something to talk about').click();
  await mateo.getByLabel('What would you like to talk about?').fill('The 14 bus');
  await mateo.getByRole('button', { name: 'Add it' }).click();
  await expect(amara.getByText('The 14 bus')).toBeVisible();
  const lines = await amara
    .getByRole('listitem')
    .filter({ hasText: /Sleep|The 14 bus/ })
    .allInnerTexts();
  expect(lines.map((text) => /Sleep|The 14 bus/.exec(text)?.[0])).toEqual(['The 14 bus', 'Sleep']);

  // One page before, out of what each may see; and a line becomes a goal, which says where it comes from.
  await mateo.getByRole('link', { name: 'Get ready: one page to read before' }).click();
  await expect(heading(mateo)).toHaveText('Before we meet');
  await expect(mateo.getByText('The 14 bus')).toBeVisible();
  await expect(mateo.getByText('Ask whether the table by the door can be kept')).toBeVisible();
  await expectAccessible(mateo, 'one page before a session');
  await mateo.goto(url);
  const bus = mateo.getByRole('listitem').filter({ hasText: 'The 14 bus' });
  await bus.getByRole('button', { name: 'Make something of this' }).click();
  await bus.getByRole('link', { name: 'A goal' }).click();
  await expect(mateo.getByLabel('What would you like to be different?')).toHaveValue('The 14 bus');
  await mateo.getByRole('button', { name: 'Suggest this goal' }).click();
  await expect(mateo.getByRole('link', { name: 'It comes from: The 14 bus' })).toBeVisible();
  await expect(amara.getByRole('link', { name: 'Became a goal: The 14 bus' })).toBeVisible();
  await mateo.goto(url);

  // Rosa sees nothing of it until Mateo lets her.
  await rosa.goto(url);
  await expect(heading(rosa)).toHaveText('This session is not here');

  await amara.getByText('Begin a paragraph').click();
  await amara.getByRole('button', { name: 'Begin to write' }).click();
  const [hers, his] = [amara.getByLabel('This paragraph'), mateo.getByLabel('This paragraph')];
  await hers.pressSequentially('We spoke of the bus. ');
  await expect(his).toHaveValue('We spoke of the bus. ');
  await his.focus();
  await his.press('End');
  await Promise.all([
    hers.pressSequentially('He sat by the window. '),
    his.pressSequentially('I counted six stops. '),
  ]);
  const both = /(?=.*by the window\.)(?=.*six stops\.)/;
  await expect(hers).toHaveValue(both);
  await expect(his).toHaveValue(await hers.inputValue());
  await expectAccessible(mateo, 'writing together');

  // What Mateo asked to leave alone stays with Amara until she was told, from its second letter on.
  await hers.press('ControlOrMeta+End');
  await hers.pressSequentially('Then the layoff');
  await expect(amara.getByText('stays with you for now')).toBeVisible();
  await his.press('ControlOrMeta+Home');
  await his.pressSequentially('On Tuesday. ');
  await expect(hers).toHaveValue(/^On Tuesday\. .*Then the layoff$/);
  await expect(his).toHaveValue(/Then the l$/);
  await expectAccessible(amara, 'told of a limit while writing');
  for (let n = 'Then the layoff'.length; n > 0; n--) await hers.press('Backspace');
  await expect(amara.getByText('stays with you for now')).toBeHidden();
  await expect(his).toHaveValue(/^On Tuesday\. (?!.*Then)/);
  await expect(his).toHaveValue(await hers.inputValue());
  await amara.getByRole('button', { name: 'Keep this paragraph' }).click();
  await expect(mateo.getByText(both)).toBeVisible();

  await amara.getByText('Say back what you heard').click();
  await amara.getByLabel(/What you heard/).fill('The bus was loud, and you stayed.');
  await amara.getByRole('button', { name: 'Say it back' }).click();
  await mateo.getByText('Close, but not quite').click();
  await mateo.getByLabel('In your own words').fill('Not loud. Full.');
  await mateo.getByRole('button', { name: 'Save my answer' }).click();
  await expect(amara.getByText('Not loud. Full.')).toBeVisible();
  await expect(amara.getByText('The bus was loud, and you stayed.')).toBeVisible();
  await expectAccessible(amara, 'a session, whole');
  await mateo.setViewportSize({ width: 320, height: 800 });
  expect(await mateo.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
