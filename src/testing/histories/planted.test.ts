/**
 * The comparison of the rule with the database is worth what it finds. So faults are planted on
 * either side, one at a time, and each must show within 2,000 histories, from three seeds.
 */
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as rule from '../../record/audience.ts';
import { createDatabase, type TestDatabase } from '../postgres.ts';
import { compare, compareSight, type Rule } from './compare.ts';
import { faultyRule } from './faulty-rule.ts';
import { people, ticks } from './history.ts';
import { makeHistories } from './make-history.ts';
import { plantIn, type Planted } from './planted.ts';
import { plantedInFunctions } from './planted-in-functions.ts';
import { plantedInPolicies } from './planted-in-policies.ts';
import { plantedInRule } from './planted-in-rule.ts';
import { addPeople, withHistories, type Look } from './see-in-sql.ts';
import { tellDifference } from './tell-difference.ts';

const enough = 2_000;
const batch = 100;
const seeds = [1, 2, 3];

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

describe.each(seeds)('from seed %i', (seed) => {
  test('each fault planted in the TypeScript rule shows', { timeout: 600_000 }, async () => {
    const hidden = new Map<string, Rule>();
    for (const planted of plantedInRule) hidden.set(planted.fault, await faultyRule(planted));
    expect(hidden.size).toBe(plantedInRule.length);
    for (let first = 0; first < enough && hidden.size > 0; first += batch) {
      const histories = makeHistories(seed, first, batch);
      await withHistories(superuser, histories, (look) => dropShown(hidden, histories, look));
    }
    expect([...hidden.keys()]).toEqual([]);
  });

  test.each([...plantedInFunctions, ...plantedInPolicies])(
    'in $file: $fault',
    { timeout: 600_000 },
    async (planted) => {
      const faulty = await faultyAccess(planted);
      let shown = false;
      for (let first = 0; first < enough && !shown; first += batch) {
        const histories = makeHistories(seed, first, batch);
        const showOne = async (look: Look) => {
          const found = await compare(rule, histories, look, ticks).next();
          return !found.done;
        };
        shown = await withHistories(superuser, histories, showOne, faulty);
      }
      expect(shown).toBe(true);
    },
  );
});

/** Forgets the faulty rules that these histories tell from the database. */
async function dropShown(
  hidden: Map<string, Rule>,
  histories: ReturnType<typeof makeHistories>,
  look: Look,
): Promise<void> {
  for (const tick of ticks) {
    for (const viewer of people) {
      const sight = await look(viewer, tick);
      for (const [fault, faulty] of hidden) {
        const found = compareSight(faulty, histories, viewer, tick, sight);
        if (found.length > 0) hidden.delete(fault);
      }
    }
  }
}

async function faultyAccess(planted: Planted): Promise<string> {
  const file = new URL(`../../../db/access/${planted.file}`, import.meta.url);
  return plantIn(await readFile(file, 'utf8'), planted);
}

test('a difference is told in the fewest pieces that show it', async () => {
  const [planted] = plantedInPolicies;
  const faulty = planted && (await faultyAccess(planted));
  const histories = makeHistories(1, 0, batch);
  const found = await withHistories(
    superuser,
    histories,
    (look) => compare(rule, histories, look, ticks).next(),
    faulty,
  );
  const told = found.value && (await tellDifference(superuser, rule, found.value, faulty));
  const [where, which, ...pieces] = told?.split('\n') ?? [];
  expect(where).toMatch(/^At tick \d, for P\d: item .*: the rule hides it, the database shows it$/);
  expect(which).toMatch(/^seed 1, history \d+$/);
  // Two seats, a share of another topic, and the item.
  expect(pieces).toHaveLength(4);
});

test('a fault that does not find its text is not a fault', () => {
  const planted = { fault: 'gone', file: 'x', from: 'a', to: 'b' };
  expect(plantIn('a', planted)).toBe('b');
  expect(() => plantIn('c', planted)).toThrow('0 times');
  expect(() => plantIn('a a', planted)).toThrow('2 times');
  expect(() => plantIn('a', { ...planted, within: 'function' })).toThrow('not in x');
});
