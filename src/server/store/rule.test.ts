/**
 * The rule is written twice, and the two must be one: on random histories, what `maySee` allows is
 * what row-level security shows, to everyone, at every tick. Longer runs and other chances:
 * `HISTORIES=200000 SEED=7 npx vitest run src/server/store/rule.test.ts`
 */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as rule from '../../record/audience.ts';
import { compare, compareSight, type Difference } from '../../testing/histories/compare.ts';
import { describeDifference, fewestPieces } from '../../testing/histories/fewest-pieces.ts';
import { ticks, type History } from '../../testing/histories/history.ts';
import { makeHistories } from '../../testing/histories/make-history.ts';
import { addPeople, withHistories, type Look } from '../../testing/histories/see-in-sql.ts';
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
  const begun = performance.now();
  for (let from = 0; from < count; from += batch) {
    const histories = makeHistories(seed, from, Math.min(batch, count - from));
    const first = await withHistories(superuser, histories, (look) =>
      firstDifference(histories, look),
    );
    expect(first && (await explain(first))).toBe(undefined);
  }
  console.log(Math.round(count / ((performance.now() - begun) / 1000)), 'histories/s');
});

async function firstDifference(histories: readonly History[], look: Look) {
  for await (const difference of compare(rule, histories, look, ticks)) return difference;
  return undefined;
}

/** The difference in words, in the fewest pieces that still show it. */
async function explain(first: Difference): Promise<string> {
  const again = (history: History) =>
    withHistories(superuser, [history], async (look) => {
      const sight = await look(first.viewer, first.tick);
      return compareSight(rule, [history], first.viewer, first.tick, sight)[0];
    });
  const small = await fewestPieces(first.history, async (history) => Boolean(await again(history)));
  return describeDifference((await again(small)) ?? first);
}
