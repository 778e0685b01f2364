/** Somebody of the example, signed in on a device of their own. */
import type { Page } from '@playwright/test';
import { v7 as newId } from 'uuid';
import type { Id } from '../src/record/ids.ts';
import { cast } from '../src/testing/cast.ts';
import { expect, type House, type Someone } from './house.ts';

export type Sitting = Someone & {
  /** Their table, and the page of its room. */
  partnership: Id;
  home: string;
};

type Size = NonNullable<Parameters<House['person']>[0]>;

export const phone = { width: 390, height: 844 } as const;
export const desk = { width: 1280, height: 900 } as const;

/** What a page of our own would send along. */
export const own = ({ origin }: Pick<House, 'origin'>) => ({
  origin,
  'sec-fetch-site': 'same-origin',
});

export async function sitAs(
  house: House,
  who: keyof typeof cast,
  size: Size = phone,
): Promise<Sitting> {
  const someone = await house.person(size);
  await sitDown(house, someone.page, who);
  const { tables } = await (await someone.page.request.get('/api/today')).json();
  const partnership: Id = tables[0]?.partnership;
  return { ...someone, partnership, home: `/rooms/${partnership}` };
}

/** On a page that is open: the example is there, and this person of it is signed in. */
export async function sitDown(house: House, page: Page, who: keyof typeof cast): Promise<void> {
  await page.goto('/help');
  const options = { data: {}, headers: own(house) };
  await page.request.post('/api/examples', options);
  const sat = await page.request.post(`/api/examples/${cast[who].id}/sign-in`, options);
  expect(sat.ok()).toBe(true);
}

/** Mateo lets somebody see topics, or add to them, without a page of his. Answers with what to take back. */
export async function share(
  house: House,
  { page, partnership }: Sitting,
  who: keyof typeof cast,
  topics: readonly string[],
  may: 'see' | 'add' = 'see',
): Promise<Id> {
  const item = newId();
  const body = { member: cast[who].id, topics, may, until: null };
  const act = { id: newId(), item, kind: 'sharing/share', body, about: [cast.mateo.id] };
  const shared = await page.request.post(`/api/partnerships/${partnership}/acts`, {
    data: act,
    headers: own(house),
  });
  expect(shared.status(), await shared.text()).toBe(200);
  return item;
}
