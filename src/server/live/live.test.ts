import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Delivery } from '../../record/delivery.ts';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { testHouse } from '../../testing/house.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { there } from '../../testing/there.ts';
import type { Since } from '../record/deliver.ts';
import { appendAct } from '../store/append.ts';
import type { Heard, Line } from './line.ts';

type Who = 'mateo' | 'amara' | 'rosa' | 'june';
type TestHouse = Awaited<ReturnType<typeof testHouse>>;
let database: TestDatabase;
let house: TestHouse;
/** Another process on the same database and with the same keys. */
let other: TestHouse;
let table: Table<Who>;

beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection);
  other = await testHouse(database.connection);
  const seats = { mateo: 'client', amara: 'therapist', rosa: 'supporter', june: 'professional' };
  table = await setTable(database.connection, house.keyring, seats as Record<Who, 'client'>);
});
afterAll(async () => {
  await house.close();
  await other.close();
  await database.drop();
});

/** A device that keeps what it hears, and can wait for something to be so. */
function device(viewer: Who, at: TestHouse = house) {
  const heard: Heard[] = [];
  const waiting = new Set<() => void>();
  let end: string | undefined;
  const line: Line = {
    viewer: table.people[viewer],
    session: newId(),
    send(news) {
      heard.push(news);
      for (const look of waiting) look();
    },
    end(why) {
      end = why;
    },
  };
  at.live.join(line);
  return {
    line,
    heard,
    ended: () => end,
    watch: (since: Since = 'nothing') => at.live.watch(line, table.partnership, since),
    until: (isSo: (heard: readonly Heard[]) => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!isSo(heard)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    deliveries: () => heard.flatMap((news) => ('delivery' in news ? [news.delivery] : [])),
  };
}

async function act(who: Who, kind: string, body: object, item: Id = newId(), at = house) {
  const about = kind.startsWith('sharing/') ? { about: [table.people[who]] } : {};
  const asked = { id: newId(), item, kind, body, ...about };
  const outcome = await appendAct(at, table.people[who], table.partnership, asked);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  at.live.wake(table.partnership);
  return { item, entry: there(outcome.entries[0]) };
}

const terms = { title: 'Ride the 14 bus', rhythm: 'never' };
const has = (item: Id) => (heard: readonly Heard[]) =>
  heard.some((news) => 'delivery' in news && news.delivery.items.some(({ id }) => id === item));
const forgets = (item: Id) => (heard: readonly Heard[]) =>
  heard.some((news) => 'delivery' in news && news.delivery.forget.includes(item));
const share = (until: number | null = null) => ({
  member: table.people.rosa,
  topics: ['goals'],
  may: 'see',
  until,
});
const takeBack = () => ({ member: table.people.rosa, topics: ['goals'] });

test('each device hears what its viewer may see, and a hidden change sends nothing', async () => {
  const [amara, june] = [device('amara'), device('june')];
  amara.watch();
  june.watch();
  await june.until((heard) => heard.length === 1);
  const { item } = await act('mateo', 'goals/propose', { terms });
  await amara.until(has(item));
  // June's device has been looked for by now too: the wake-up is older than what follows it.
  await act('june', 'leaving/leave', {}).then(() => act('mateo', 'goals/propose', { terms }));
  await june.until((heard) => heard.some((news) => 'gone' in news));
  expect(june.deliveries().flatMap(({ items }) => items)).toEqual([]);
});

test('taking back closes an open stream, and the device is told what to forget', async () => {
  const rosa = device('rosa');
  const { item } = await act('mateo', 'goals/propose', { terms });
  const sharing = newId();
  await act('mateo', 'sharing/share', share(), sharing);
  rosa.watch();
  await rosa.until(has(item));
  const before = performance.now();
  await act('mateo', 'sharing/take-back', takeBack(), sharing);
  await rosa.until(forgets(item));
  expect(performance.now() - before).toBeLessThan(1_000);
  expect(rosa.deliveries().at(-1)?.circle.shares).toEqual([]);
});

test('a share that ends at a moment is gone at that moment, though nobody acts', async () => {
  const rosa = device('rosa');
  const { item } = await act('mateo', 'goals/propose', { terms });
  rosa.watch();
  const until = Date.now() + 700;
  await act('mateo', 'sharing/share', share(until));
  await rosa.until(has(item));
  await rosa.until(forgets(item));
  expect(Date.now()).toBeGreaterThanOrEqual(until);
  expect(Date.now()).toBeLessThan(until + 1_000);
});

test('a lost line goes on where it was, without loss or repetition', async () => {
  const first = device('amara');
  first.watch();
  const { item } = await act('mateo', 'goals/propose', { terms });
  await first.until(has(item));
  const { cursor } = there(first.deliveries().at(-1));
  house.live.leave(first.line);
  const { entry } = await act('mateo', 'goals/comment', { words: 'While you were away' }, item);

  const back = device('amara');
  back.watch({ cursor });
  await back.until((heard) => heard.length > 0);
  const [delivery] = back.deliveries();
  expect(delivery).toMatchObject({ whole: false, forget: [] });
  expect(delivery?.entries.map(({ id }) => id)).toEqual([entry.id]);
});

test('a cursor from before a share was taken back starts over with what is left', async () => {
  const first = device('rosa');
  const sharing = newId();
  await act('mateo', 'sharing/share', share(), sharing);
  first.watch();
  await first.until((heard) => heard.length > 0);
  const { cursor } = there(first.deliveries().at(-1));
  house.live.leave(first.line);
  await act('mateo', 'sharing/take-back', takeBack(), sharing);

  const back = device('rosa');
  back.watch({ cursor });
  await back.until((heard) => heard.length > 0);
  expect(back.deliveries()[0]).toMatchObject({ whole: true, items: [], entries: [] });
});

test('a cursor is of no use to anybody else, and tells nothing by its length', async () => {
  const lengths = new Set<number>();
  const cursors: string[] = [];
  for (const who of ['mateo', 'amara', 'rosa'] as const) {
    const it = device(who);
    it.watch();
    await it.until((heard) => heard.length > 0);
    const { cursor } = there(it.deliveries()[0]);
    cursors.push(cursor);
    lengths.add(cursor.length);
  }
  expect(lengths.size).toBe(1);
  const rosa = device('rosa');
  rosa.watch({ cursor: there(cursors[0]) });
  await rosa.until((heard) => heard.length > 0);
  expect(rosa.deliveries()[0]?.whole).toBe(true);
});

test('what happens in one process is heard in the other', async () => {
  const here = device('amara', house);
  here.watch();
  await here.until((heard) => heard.length > 0);
  const there: Delivery[] = here.deliveries();
  expect(there).toHaveLength(1);
  other.live.wake(table.partnership);
  const { item } = await act('mateo', 'goals/propose', { terms }, newId(), {
    ...other,
    keyring: house.keyring,
    database: other.database,
  });
  await here.until(has(item));
});

test('ending a session ends its lines, and no other', () => {
  const [one, two] = [device('amara'), device('amara')];
  house.live.endSession(one.line.session);
  expect([one.ended(), two.ended()]).toEqual(['signed-out', undefined]);
});
