import { expect, test } from 'vitest';
import type { Delivery } from '../../record/delivery.ts';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import type { Act } from '../../record/room.ts';
import { cast } from '../../testing/cast.ts';
import { noon, nthId } from '../../testing/given.ts';
import { there } from '../../testing/there.ts';
import { keepCopy } from './kept-copy.ts';
import { foresee } from './pending.ts';
import { copyAs } from './view.ts';

const { mateo, amara, rosa } = cast;
const [table, walk, swim] = [nthId(900), nthId(901), nthId(902)];

const item = (id: Id) => ({
  id,
  room: 'goals',
  topic: 'goals' as const,
  audience: 'by-topic' as const,
  owner: mateo.id,
  about: [mateo.id],
  named: [],
});

const entry = (n: number, of: Id, author: Id, more: Partial<Entry> = {}): Entry => ({
  id: nthId(n),
  item: of,
  kind: 'goals/commented',
  author,
  at: noon + n,
  audience: 'item',
  revealed: false,
  body: { words: `Thought ${n}` },
  ...more,
});

const proposed = (n: number, of: Id) =>
  entry(n, of, mateo.id, {
    kind: 'goals/proposed',
    body: { terms: { title: 'Walk', rhythm: 'never' } },
  });

const delivery = (more: Partial<Delivery>): Delivery => ({
  partnership: table,
  now: noon + 100,
  whole: false,
  circle: {
    members: [mateo, amara, rosa].map(({ id, role }) => ({
      person: id,
      role: role ?? 'supporter',
      from: noon - 1_000,
      until: null,
    })),
    shares: [],
  },
  people: [],
  items: [],
  entries: [],
  forget: [],
  cursor: 'sealed',
  isExample: false,
  ...more,
});

const first = () =>
  delivery({
    whole: true,
    items: [item(walk), item(swim)],
    entries: [proposed(1, walk), entry(3, walk, rosa.id), proposed(4, swim)],
  });

function copyOf(me: Id, ...deliveries: Delivery[]) {
  const copy = keepCopy(me, () => {});
  for (const each of deliveries) copy.listener.delivered(each);
  return copy;
}

const ids = (copy: ReturnType<typeof copyOf>, of: Id) =>
  (copy.read().copy?.entries.get(of) ?? []).map(({ id }) => id);

test('a delivery that comes twice changes nothing', () => {
  const once = copyOf(mateo.id, first());
  const twice = copyOf(mateo.id, first(), { ...first(), whole: false });
  expect(twice.read().copy).toEqual(once.read().copy);
});

test('an older entry that comes into sight takes its place', () => {
  const late = delivery({ entries: [entry(2, walk, amara.id)] });
  expect(ids(copyOf(mateo.id, first(), late), walk)).toEqual([nthId(1), nthId(2), nthId(3)]);
});

test('what may no longer be seen is forgotten, but for what one wrote oneself', () => {
  const copy = copyOf(rosa.id, first(), delivery({ forget: [walk, swim] }));
  expect([...(copy.read().copy?.items.keys() ?? [])]).toEqual([]);
  expect(ids(copy, walk)).toEqual([nthId(3)]);
  expect(ids(copy, swim)).toEqual([]);
});

test('a whole delivery is all there is, and a seat that is gone leaves nothing', () => {
  const copy = copyOf(rosa.id, first(), delivery({ whole: true }));
  expect(copy.read().copy?.entries.size).toBe(0);
  copy.listener.gone();
  expect(copy.read()).toEqual({ copy: undefined, state: 'gone' });
});

const agrees: Act = {
  id: nthId(50),
  item: walk,
  kind: 'goals/agree',
  body: { suggestion: nthId(1) },
};

test('an act is painted at once, and the record that brings it moves nothing', () => {
  const copy = copyOf(amara.id, first());
  const pending = foresee(there(copy.delivered()), agrees, amara.id, noon + 60);
  if (isRefusal(pending)) throw new Error(pending.refused);
  copy.paint(pending);
  const painted = ids(copy, walk);
  expect(painted).toContain(agrees.id);
  copy.listener.delivered(delivery({ entries: [...pending.entries] }));
  expect(ids(copy, walk)).toEqual(painted);
});

test('an act that the server refuses is unpainted', () => {
  const copy = copyOf(amara.id, first());
  const pending = foresee(there(copy.delivered()), agrees, amara.id, noon + 60);
  if (isRefusal(pending)) throw new Error(pending.refused);
  copy.paint(pending);
  copy.withdraw(agrees);
  expect(ids(copy, walk)).toEqual([nthId(1), nthId(3)]);
});

test('seen as somebody without a share, there is nothing but what they wrote', () => {
  const copy = copyOf(mateo.id, first()).read().copy;
  const asRosa = copyAs(there(copy), rosa.id, noon + 100);
  expect(asRosa.items.size).toBe(0);
  expect([...asRosa.entries.values()].flat().map(({ author }) => author)).toEqual([rosa.id]);
});
