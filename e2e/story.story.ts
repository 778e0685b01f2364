/**
 * A client's own place, told by three people at once: Mateo writes and orders, Amara puts beside it
 * how she sees it, Rosa reads what is shared with her and nothing else. And what Amara notes for
 * herself alone is to nobody else there.
 */
import type { Page } from '@playwright/test';
import { expectAccessible } from './expect-accessible.ts';
import { expectFits } from './expect-fits.ts';
import { expect, test } from './house.ts';
import { button, say, write } from './in-words.ts';
import { sitAs } from './sit-as.ts';

async function goTo(page: Page, home: string, place: string): Promise<void> {
  await page.goto(`${home}/${place}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('a client writes, a therapist says how she sees it, a mother reads', async ({ house }) => {
  test.setTimeout(240_000);
  const { page: mateo, home } = await sitAs(house, 'mateo');
  const { page: amara } = await sitAs(house, 'amara');
  const { page: rosa } = await sitAs(house, 'rosa');
  await goTo(mateo, home, '');
  await mateo.getByRole('link', { name: say('today.link.story'), exact: true }).click();
  for (const page of [amara, rosa]) await goTo(page, home, 'story');
  // What is between Mateo and Amara is to Rosa not there.
  await expect(part(amara, 'Who I am')).toBeVisible();
  await expect(part(rosa, 'What matters to me')).toBeVisible();
  await expect(part(rosa, 'Who I am')).toHaveCount(0);

  await test.step('he begins a part, and both read it at once', async () => {
    await button(mateo, 'ownStory.part.strengths').click();
    await write(mateo, 'ownStory.field.words', 'I stay calm when an engine fails.');
    await expectAccessible(mateo, 'a part that is being written');
    await button(mateo, 'ownStory.save').click();
    for (const page of [mateo, amara, rosa]) {
      await expect(part(page, 'My strengths')).toContainText('I stay calm when an engine fails.');
    }
    await expect(button(amara, 'ownStory.rewrite')).toHaveCount(0);
  });

  await test.step('she says how she sees it, and he answers exactly those words', async () => {
    const theirs = part(amara, 'My strengths');
    await theirs.getByRole('button', { name: say('ownStory.seeIt') }).click();
    await write(amara, 'ownStory.seeIt.label', 'You stay calm with people too.');
    await button(amara, 'ownStory.save').click();
    const beside = part(mateo, 'My strengths');
    await expect(beside).toContainText('You stay calm with people too.');
    await beside.getByRole('button', { name: say('ownStory.differ') }).click();
    await write(mateo, 'ownStory.differ.label', 'Not at my parents’ table.');
    await button(mateo, 'ownStory.differ.save').click();
    await expect(theirs).toContainText('Not at my parents’ table.');
    await expect(theirs).toContainText('You stay calm with people too.');
  });

  await test.step('he orders what matters with the keyboard alone', async () => {
    const matters = part(mateo, 'What matters to me');
    const change = matters.getByRole('button', { name: say('ownStory.rewrite') });
    await change.press('Enter');
    // The focus goes into the fields, and back to where they were opened.
    await expect(matters.locator('input:focus')).toHaveCount(1);
    await matters.getByRole('button', { name: say('record.notNow') }).press('Enter');
    await expect(change).toBeFocused();
    await change.press('Enter');
    const up = (value: string) =>
      mateo.getByRole('button', {
        name: say('ownStory.values.which', { act: say('ownStory.values.up'), value }),
      });
    await up('Sleep').focus();
    await mateo.keyboard.press('Enter');
    // The focus stays with the line that moved, so that it can go on.
    await expect(up('Sleep')).toBeFocused();
    await mateo.keyboard.press('Enter');
    await mateo.keyboard.press('Enter');
    const down = say('ownStory.values.which', { act: say('ownStory.values.down'), value: 'Sleep' });
    await expect(mateo.getByRole('button', { name: down })).toBeFocused();
    await button(mateo, 'ownStory.save').click();
    await expect(part(rosa, 'What matters to me').getByRole('listitem').first()).toHaveText(
      'Sleep',
    );
  });

  for (const [page, who] of [
    [mateo, 'Mateo'],
    [amara, 'Amara'],
    [rosa, 'Rosa'],
  ] as const) {
    // The whole page at once: behind the shelf axe takes what is half hidden for too small.
    await page.setViewportSize({ width: 390, height: 4_000 });
    await expectAccessible(page, `${who} at the story`);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectFits(page);
  }

  await test.step('on paper it is white, with who can see each part', async () => {
    await mateo.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(button(mateo, 'ownStory.print')).toBeHidden();
    await expect(button(mateo, 'ownStory.rewrite')).toBeHidden();
    await expect(part(mateo, 'Who I am').getByText('You and Amara')).toBeVisible();
    const back = await mateo.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(back).toBe('rgba(0, 0, 0, 0)');
    await mateo.emulateMedia({ media: null, colorScheme: null });
  });
});

test('notes for oneself alone are nowhere for anybody else', async ({ house }) => {
  test.setTimeout(120_000);
  const { page: amara, home } = await sitAs(house, 'amara');
  const { page: mateo } = await sitAs(house, 'mateo');
  await goTo(amara, home, '');
  await amara.getByRole('link', { name: say('today.link.reflections'), exact: true }).click();
  await button(amara, 'reflections.write').click();
  await write(amara, 'reflections.label', 'What do I make of the silence?');
  await expect(amara.getByText('Only you will see this')).toBeVisible();
  await button(amara, 'reflections.save').click();
  const note = amara.getByRole('paragraph').filter({ hasText: 'What do I make of the silence?' });
  await expect(note).toBeVisible();
  await expectAccessible(amara, 'Amara at her own notes');
  await button(amara, 'reflections.remove').click();
  await expect(note).toBeHidden();
  await amara.getByRole('button', { name: say('reflections.out') }).click();
  await expect(note).toBeVisible();

  await goTo(mateo, home, '');
  await expect(mateo.getByRole('link', { name: say('today.link.reflections') })).toHaveCount(0);
  const seen: string[] = [];
  for (const place of ['reflections', 'never-was']) {
    await goTo(mateo, home, place);
    await expect(mateo.getByText(say('shell.notHere'))).toBeVisible();
    const said = await mateo.locator('body').innerText();
    seen.push(said + plain(await mateo.locator('main').innerHTML()));
  }
  expect(seen[0]).toBe(seen[1]);
});

/** The ids that the pieces make up for themselves are counted anew on each page. */
const plain = (html: string) => html.replaceAll(/(id|for|aria-[a-z]+|class)="[^"]*"/g, '');
