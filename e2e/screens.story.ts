/**
 * Every screen of the rooms, looked at by axe in both lights, on a phone and on a desk, as each of
 * the example people; and what each of them must not find there.
 */
import type { Page } from '@playwright/test';
import { english } from '../src/locales/english.ts';
import { expectAccessible } from './expect-accessible.ts';
import { expectFits } from './expect-fits.ts';
import { expect, test } from './house.ts';
import { desk, phone, sitAs, type Sitting } from './sit-as.ts';

const sizes = { phone, desk } as const;

type Rooms = { partnership: string; dinner: string };

async function findRoom({ page, partnership }: Sitting): Promise<Rooms> {
  const answer = await page.request.get(`/api/partnerships/${partnership}/record`);
  const { entries } = await answer.json();
  const dinner = entries.find(
    (entry: { kind: string; body: { terms?: { title: string } } }) =>
      entry.kind === 'goals/proposed' && entry.body.terms?.title.includes('dinner'),
  );
  return { partnership, dinner: dinner?.item };
}

const placesOf = ({ partnership, dinner }: Rooms) => [
  `/rooms/${partnership}`,
  `/rooms/${partnership}/goals`,
  `/rooms/${partnership}/goals/new`,
  ...(dinner ? [`/rooms/${partnership}/goals/${dinner}`] : []),
  `/rooms/${partnership}/changes`,
  `/rooms/${partnership}/feedback/new`,
  `/rooms/${partnership}/circle`,
  `/rooms/${partnership}/openings`,
];

/** The words of a page come with it: a word that is not there shows its key instead. */
async function expectWords(page: Page, place: string) {
  const shown = (await page.locator('body').innerText()).split(/\s+/);
  expect(shown.length).toBeGreaterThan(10);
  expect(
    shown.filter((word) => Object.hasOwn(english, word)),
    `${place} lacks words`,
  ).toEqual([]);
}

for (const size of ['phone', 'desk'] as const) {
  test(`every screen on a ${size}`, async ({ house }) => {
    test.setTimeout(480_000);
    for (const who of ['mateo', 'amara', 'rosa'] as const) {
      const sitting = await sitAs(house, who, sizes[size]);
      const { page } = sitting;
      const rooms = await findRoom(sitting);
      for (const place of placesOf(rooms)) {
        await page.goto(place);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const name = `${who} at ${place.replace(rooms.partnership, '…')}`;
        // A larger screen has the same colors.
        await expectAccessible(page, name, size === 'phone' ? undefined : ['light']);
        await expectFits(page, place);
        await expectWords(page, place);
      }
      await page.context().close();
    }
  });
}

test('at 320 px, as at 400 % zoom, nothing scrolls sideways and leaving is in reach', async ({
  house,
}) => {
  const sitting = await sitAs(house, 'mateo');
  const { page } = sitting;
  const rooms = await findRoom(sitting);
  await page.setViewportSize({ width: 320, height: 512 });
  for (const place of placesOf(rooms)) {
    await page.goto(place);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectFits(page, place);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect(page.getByRole('link', { name: 'Leave' }).first()).toBeInViewport();
    await expect(page.getByRole('link', { name: 'Help now' }).first()).toBeInViewport();
  }
});

test('what is hidden from somebody looks to them as what never was', async ({ house }) => {
  const { partnership, dinner } = await findRoom(await sitAs(house, 'mateo', desk));
  const { page: june } = await sitAs(house, 'june', desk);
  const never = `/rooms/${partnership}/goals/${crypto.randomUUID()}`;
  const seen: string[] = [];
  for (const place of [`/rooms/${partnership}/goals/${dinner}`, never]) {
    await june.goto(place);
    await expect(june.getByRole('heading', { level: 1 })).toBeVisible();
    seen.push(await june.locator('main').innerHTML());
  }
  expect(plain(seen[0])).toBe(plain(seen[1]));

  const { page: ilse } = await sitAs(house, 'ilse', desk);
  const [there, nowhere] = [`/rooms/${partnership}`, `/rooms/${crypto.randomUUID()}`];
  const shown: string[] = [];
  for (const place of [there, nowhere]) {
    await ilse.goto(place);
    await expect(ilse.getByRole('heading', { level: 1 })).toBeVisible();
    shown.push(await ilse.locator('main').innerHTML());
  }
  expect(plain(shown[0])).toBe(plain(shown[1]));

  const offices: string[] = [];
  for (const place of ['/practice', '/house', `/${crypto.randomUUID()}`]) {
    await ilse.goto(place);
    await expect(ilse.getByRole('heading', { level: 1 })).toBeVisible();
    offices.push(plain(await ilse.locator('main').innerHTML()));
  }
  expect(new Set(offices).size, 'a page of an office that is not hers').toBe(1);
});

/** The ids that the pieces make up for themselves are counted anew on each page. */
const plain = (html = '') => html.replaceAll(/(id|for|aria-[a-z]+)="[^"]*"/g, '');
