/**
 * The rule is written twice, and the two must be one: on random histories, what `maySee` allows is
 * what row-level security shows, to everyone, at every tick. Longer runs and other chances:
 * `HISTORIES=200000 SEED=7 npx vitest run src/server/store/rule.test.ts`
 */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as rule from '../../record/audience.ts';
import { compare } from '../../testing/histories/compare.ts';
import { people, ticks, type History } from '../../testing/histories/history.ts';
import { makeHistories } from '../../testing/histories/make-history.ts';
import { addPeople, withHistories, type Look } from '../../testing/histories/see-in-sql.ts';
import { tellDifference } from '../../testing/histories/tell-difference.ts';
import { createDatabase, type TestDatabase } from '../../testing/postgres.ts';

const count = Number(process.env.HISTORIES ?? 10_000);
const seed = Number(process.env.SEED ?? 1);
const batch = 1000;

let database: TestDatabase;
let superuser: pg.Client;

beforeAll(async () => {
  database = await createDatabase();
  superuser = new pg.Client(database.connection);
  await superuser.connect();
  await addPeople(superuser);
});

afterAll(async () => {
  await superuser.end();
  await database.drop();
});

test(`the rule and the database agree on ${count} random histories`, { timeout: 0 }, async () => {
  for (let from = 0; from < count; from += batch) {
    const histories = makeHistories(seed, from, Math.min(batch, count - from));
    const first = await withHistories(superuser, histories, (look) =>
      firstDifference(histories, look),
    );
    expect(first && (await tellDifference(superuser, rule, first))).toBe(undefined);
  }
});

async function firstDifference(histories: readonly History[], look: Look) {
  for await (const difference of compare(rule, histories, look, ticks)) return difference;
  return undefined;
}

test('what is shared by topic is about somebody, and is not of the circle itself', async () => {
  const add = (topic: string, about: string) =>
    superuser.query(
      `insert into item (partnership_id, item_id, room, topic, audience, owner_id, about)
       values (gen_random_uuid(), gen_random_uuid(), 'goal', $1, 'by-topic', $2, $3)`,
      [topic, people[0], about],
    );
  await expect(add('goals', '{}')).rejects.toThrow('is about somebody');
  await expect(add('circle', `{${people[0]}}`)).rejects.toThrow(
    'the circle is not shared by topic',
  );
});
