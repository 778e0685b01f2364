import { expect, test } from 'vitest';
import * as rule from '../../record/audience.ts';
import { compare } from '../../testing/histories/compare.ts';
import { people, ticks } from '../../testing/histories/history.ts';
import { makeHistories } from '../../testing/histories/make-history.ts';
import { plantIn } from '../../testing/histories/planted.ts';
import { plantedInFunctions } from '../../testing/histories/planted-in-functions.ts';
import { plantedInPolicies } from '../../testing/histories/planted-in-policies.ts';
import { plantedInRule } from '../../testing/histories/planted-in-rule.ts';
import { withHistories } from '../../testing/histories/see-in-sql.ts';
import { tellDifference } from '../../testing/histories/tell-difference.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { there } from '../../testing/there.ts';
import { proveInTest } from '../prove-in-test.ts';
import { faultsShow, faultyAccess } from './faults-show.ts';
import { ruleAgrees } from './rule-agrees.ts';
import { withPeople } from './with-people.ts';

const grounds = { createDatabase: () => createDatabase() };

proveInTest(ruleAgrees);
proveInTest(faultsShow);

test('there are at least 25 faults on each side', () => {
  expect(plantedInRule.length).toBeGreaterThanOrEqual(25);
  expect(plantedInFunctions.length + plantedInPolicies.length).toBeGreaterThanOrEqual(25);
});

test('a difference is told in the fewest pieces that show it', () =>
  withPeople(grounds, async (superuser) => {
    const faulty = await faultyAccess(there(plantedInPolicies[0]));
    const histories = makeHistories(1, 0, 100);
    const found = await withHistories(
      superuser,
      histories,
      (look) => compare(rule, histories, look, ticks).next(),
      faulty,
    );
    const told = found.value && (await tellDifference(superuser, rule, found.value, faulty));
    const [where, which, ...pieces] = told?.split('\n') ?? [];
    expect(where).toMatch(
      /^At tick \d, for P\d: item .*: the rule hides it, the database shows it$/,
    );
    expect(which).toMatch(/^seed 1, history \d+$/);
    // Two seats, a share of another topic, and the item.
    expect(pieces).toHaveLength(4);
  }));

test('a fault that does not find its text is not a fault', () => {
  const planted = { fault: 'gone', file: 'x', from: 'a', to: 'b' };
  expect(plantIn('a', planted)).toBe('b');
  expect(() => plantIn('c', planted)).toThrow('0 times');
  expect(() => plantIn('a a', planted)).toThrow('2 times');
  expect(() => plantIn('a', { ...planted, within: 'function' })).toThrow('not in x');
});

test('what is shared by topic is about somebody, and is not of the circle itself', () =>
  withPeople(grounds, async (superuser) => {
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
  }));
