/**
 * The rule is written twice, and the two must be one: on random histories, what `maySee` allows is
 * what row-level security shows, to everyone, at every tick. Longer runs and other chances:
 * `HISTORIES=200000 SEED=7 npx vitest run src/server/store/rule.test.ts`
 */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as rule from '../../record/audience.ts';
import { compare, compareSight, type Difference } from '../../testing/histories/compare.ts';
import { chanceFrom } from '../../testing/histories/chance.ts';
import { describeDifference, fewestPieces } from '../../testing/histories/fewest-pieces.ts';
import { lastTick, people, ticks, type History } from '../../testing/histories/history.ts';
import { makeHistories } from '../../testing/histories/make-history.ts';
import {
  addPeople,
  withHistories,
  type Look,
} from '../../testing/histories/see-in-sql.ts';
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
  for (let first = 0; first < count; first += batch) {
    const histories = makeHistories(seed, first, Math.min(batch, count - first));
    const differences = await withHistories(superuser, histories, async (look) => [
      ...(await compare(rule, histories, look, ticks)),
      ...(await compareOneByOne(histories, look)),
    ]);
    expect(await explain(differences)).toBe('');
  }
  console.log(Math.round(count / ((performance.now() - begun) / 1000)), 'histories/s');
});

/** A look into one partnership shows what is seen there, and nothing of any other. */
async function compareOneByOne(histories: readonly History[], look: Look): Promise<Difference[]> {
  const chance = chanceFrom(seed, histories[0]?.number ?? 0);
  const differences = [];
  for (const viewer of people) {
    const history = chance.pick(histories);
    const tick = chance.between(0, lastTick);
    const sight = await look(viewer, tick, history.partnership);
    differences.push(...compareSight(rule, [history], viewer, tick, sight));
  }
  return differences;
}

async function explain([first]: readonly Difference[]): Promise<string> {
  if (!first) return '';
  const again = async (history: History) => {
    const found = await withHistories(superuser, [history], (look) =>
      compare(rule, [history], look, [first.tick]),
    );
    return found.find(({ viewer }) => viewer === first.viewer);
  };
  const small = await fewestPieces(first.history, async (history) => Boolean(await again(history)));
  return describeDifference((await again(small)) ?? first);
}
