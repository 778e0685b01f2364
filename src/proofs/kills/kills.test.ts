import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../../testing/connection.ts';
import { chanceFrom } from '../../testing/histories/chance.ts';
import { proveInTest } from '../prove-in-test.ts';
import { judgeRecord } from './judge-record.ts';
import { killWhileWriting, kills } from './kills.ts';
import { layHouse, type RealHouse } from './real-house.ts';
import { everybody, seatWriters } from './seat-writers.ts';
import { beginLoad, type Load } from './write-load.ts';

proveInTest(kills);

test('a database that says yes before it wrote is found out', { timeout: 0 }, async () => {
  const how = { size: 8, seed: 1, tell: () => {} };
  const { against } = await killWhileWriting(how, true);
  expect(against).toContainEqual(expect.stringContaining('lost, though it was acknowledged'));
});

let house: RealHouse;
beforeAll(async () => {
  house = await layHouse();
  await house.start();
});
afterAll(() => house.end());

/** Each is done on top of those before it. */
const halves: [string, string, RegExp][] = [
  [
    'an attention that nothing explains',
    `insert into attention select partnership_id, item_id, author_id, 'agree', now(), null
     from entry where partnership_id = $1 and kind = 'sharing/shared' limit 1`,
    /it waits for nothing/,
  ],
  [
    'an attention that is missing',
    `delete from attention where partnership_id = $1`,
    /nobody is told that it waits/,
  ],
  ['an effect that is missing', 'delete from share where partnership_id = $1', /shares: there but/],
  [
    'an effect that no entry tells of',
    `insert into revealed select partnership_id, entry_id from entry where partnership_id = $1 limit 1`,
    /openings of words: there but not by/,
  ],
  [
    'an item without an entry',
    `insert into item select partnership_id, gen_random_uuid(), room, topic, audience, owner_id, about
     from item where partnership_id = $1 limit 1`,
    /has no entry/,
  ],
  [
    'a head that is ahead',
    'update partnership set head_seq = head_seq + 1 where partnership_id = $1',
    /the head says/,
  ],
  [
    'an entry that is there twice',
    `insert into entry select partnership_id, gen_random_uuid(), seq + 1, item_id, kind, author_id,
       at, audience, body, key_version, hash
     from entry where partnership_id = $1 order by seq desc limit 1`,
    /not linked to the one before/,
  ],
  [
    'an entry that is lost',
    `delete from entry where partnership_id = $1 and kind = 'goals/proposed'`,
    /lost, though it was acknowledged: goals\/propose/,
  ],
];

test('each half state is found out', { timeout: 0 }, async () => {
  const place = await seatWriters(house);
  const load = await writeFor(60, (written) =>
    beginLoad(
      place,
      everybody.map((who, n) => ({ who, chance: chanceFrom(1, n) })),
      written,
    ),
  );
  const judge = async () => (await judgeRecord(house.connection(), place, load.sent)).against;
  expect(await judge()).toEqual([]);
  for (const [, sql, tells] of halves) {
    await withClient(house.connection(), async (superuser) => {
      await superuser.query('set session_replication_role = replica');
      expect((await superuser.query(sql, [place.partnership])).rowCount).toBeGreaterThan(0);
    });
    expect(await judge()).toContainEqual(expect.stringMatching(tells));
  }
  place.close();
});

async function writeFor(many: number, begin: (written: () => void) => Load): Promise<Load> {
  let left = many;
  let enough = () => {};
  const written = new Promise<void>((resolve) => (enough = resolve));
  const load = begin(() => {
    if (--left === 0) enough();
  });
  await written;
  await load.stop();
  return load;
}
