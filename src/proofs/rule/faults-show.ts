/**
 * The comparison of the rule with the database is worth what it finds. So faults are planted on
 * either side, one at a time, and each must show within so many histories, from three seeds.
 */
import { readFile } from 'node:fs/promises';
import type { Client } from 'pg';
import * as rule from '../../record/audience.ts';
import { compare, compareSight, type Rule } from '../../testing/histories/compare.ts';
import { faultyRule } from '../../testing/histories/faulty-rule.ts';
import { people, ticks } from '../../testing/histories/history.ts';
import { makeHistories } from '../../testing/histories/make-history.ts';
import { plantIn, type Planted } from '../../testing/histories/planted.ts';
import { plantedInFunctions } from '../../testing/histories/planted-in-functions.ts';
import { plantedInPolicies } from '../../testing/histories/planted-in-policies.ts';
import { plantedInRule } from '../../testing/histories/planted-in-rule.ts';
import { withHistories, type Look } from '../../testing/histories/see-in-sql.ts';
import type { Proof } from '../proof.ts';
import { withPeople } from './with-people.ts';

/** Each must show within so many histories. */
const enough = 2_000;
const batch = 100;

export const faultsShow: Proof = {
  name: 'rule-faults',
  promise: `Whoever breaks the rule or a policy is found out within ${enough} histories: each fault planted on either side shows`,
  unit: 'seeds',
  sizes: { test: 3, prove: 6 },
  run: ({ size, seed, grounds, tell }) =>
    withPeople(grounds, async (superuser) => {
      const inSql = [...plantedInFunctions, ...plantedInPolicies];
      const against: string[] = [];
      for (let n = 0; n < size; n++) {
        const unseen = await unseenInRule(superuser, seed + n);
        for (const planted of inSql) {
          if (!(await showsInSql(superuser, planted, seed + n))) {
            unseen.push(`${planted.file}: ${planted.fault}`);
          }
        }
        against.push(...unseen.map((fault) => `from seed ${seed + n}, unseen: ${fault}`));
        tell(n + 1);
      }
      return {
        against,
        figures: { planted_in_typescript: plantedInRule.length, planted_in_sql: inSql.length },
      };
    }),
};

async function unseenInRule(superuser: Client, seed: number): Promise<string[]> {
  const unseen = new Map<string, Rule>();
  for (const planted of plantedInRule) unseen.set(planted.fault, await faultyRule(planted));
  for (let first = 0; first < enough && unseen.size > 0; first += batch) {
    const histories = makeHistories(seed, first, batch);
    await withHistories(superuser, histories, (look) => dropShown(unseen, histories, look));
  }
  return [...unseen.keys()];
}

/** Forgets the faulty rules that these histories tell from the database. */
async function dropShown(
  unseen: Map<string, Rule>,
  histories: ReturnType<typeof makeHistories>,
  look: Look,
): Promise<void> {
  for (const tick of ticks) {
    for (const viewer of people) {
      const sight = await look(viewer, tick);
      for (const [fault, faulty] of unseen) {
        const found = compareSight(faulty, histories, viewer, tick, sight);
        if (found.length > 0) unseen.delete(fault);
      }
    }
  }
}

async function showsInSql(superuser: Client, planted: Planted, seed: number): Promise<boolean> {
  const faulty = await faultyAccess(planted);
  for (let first = 0; first < enough; first += batch) {
    const histories = makeHistories(seed, first, batch);
    const shows = await withHistories(
      superuser,
      histories,
      async (look) => !(await compare(rule, histories, look, ticks).next()).done,
      faulty,
    );
    if (shows) return true;
  }
  return false;
}

/** Our access rules with the fault in them. */
export async function faultyAccess(planted: Planted): Promise<string> {
  const file = new URL(`../../../db/access/${planted.file}`, import.meta.url);
  return plantIn(await readFile(file, 'utf8'), planted);
}
