/** What is in a device's sight, where things change between one read and the next. */
import { expect, test } from 'vitest';
import type { Item } from '../../record/item.ts';
import { compare, digest, isNothing, sightOf, type Numbered } from './sight.ts';

const circle = { members: [], shares: [] };
const goal: Item = {
  id: 'goal',
  room: 'goals',
  topic: 'goals',
  audience: 'by-topic',
  owner: 'mateo',
  about: ['mateo'],
  named: [],
};
const row = (seq: number, more: Partial<Numbered> = {}): Numbered => ({
  item_id: 'goal',
  seq: String(seq),
  author_id: 'mateo',
  revealed: false,
  ...more,
});
const seenBy = (viewer: string, items: Item[], rows: Numbered[]) =>
  sightOf(viewer, 9, circle, items, rows);

test('entries whose item was withdrawn between two reads are not in sight', () => {
  expect(seenBy('rosa', [], [row(1), row(2)]).items.size).toBe(0);
  const own = seenBy('rosa', [], [row(1), row(2, { author_id: 'rosa' })]);
  expect(own.items.get('goal')?.numbers).toEqual([2]);
});

test('an item whose entries were withdrawn between two reads is not in sight', () => {
  const torn = seenBy('rosa', [goal], []);
  expect(torn.items.size).toBe(0);
  expect(isNothing(compare(torn, seenBy('rosa', [], [])))).toBe(true);
});

test('words that were opened to more people are told again to those who had them', () => {
  const before = seenBy('mateo', [goal], [row(1), row(2)]);
  const after = seenBy('mateo', [goal], [row(1), row(2, { revealed: true })]);
  expect(compare(before, after)).toMatchObject({
    numbers: [2],
    items: [],
    forget: [],
    whole: false,
  });
  expect(digest(before)).not.toBe(digest(after));
});
