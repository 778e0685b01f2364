import { expect, test } from 'vitest';
import { createHashing, type Hashing } from '../../server/auth/hashing.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { proveInTest } from '../prove-in-test.ts';
import { tellApart } from './compare-answers.ts';
import { askAtDoors, enumeration } from './enumeration.ts';
import { timeApart } from './time-apart.ts';

proveInTest(enumeration);

const how = {
  size: 12,
  seed: 1,
  grounds: { createDatabase: () => createDatabase() },
  tell: () => {},
};

test('control: a hash that is skipped for addresses of nobody is found by the clock', async () => {
  const { argon2 } = createHashing();
  // Nobody's salt is all zeros.
  const lazy: Hashing = {
    argon2: async (parameters, whom) => {
      const isNobodys = Buffer.from(parameters.nonce as Buffer).every((byte) => byte === 0);
      return isNobodys ? Buffer.alloc(32) : argon2(parameters, whom);
    },
  };
  const only = /^a wrong password, a password$/;
  const { against } = await askAtDoors(how, { hashing: lazy, only, timed: true });
  expect(against.join('\n')).toMatch(/ms apart, delta (?:0\.[5-9]|1)/);
});

test('control: one word, one header or one blank more is told apart', () => {
  const answer = { status: 404, text: '{}', body: {}, headers: { a: 'b', date: 'then' } };
  expect(tellApart(answer, { ...answer, headers: { a: 'b', date: 'now' } })).toBeUndefined();
  expect(tellApart(answer, { ...answer, text: '{} ' })).toBeDefined();
  expect(tellApart(answer, { ...answer, status: 401 })).toBeDefined();
  expect(tellApart(answer, { ...answer, headers: { ...answer.headers, b: 'c' } })).toBeDefined();
});

test('how far apart: by the middle of the gaps, and by how often the one is longer', () => {
  expect(
    timeApart([
      [2, 1],
      [3, 1],
      [9, 1],
    ]),
  ).toEqual({ medianGap: 2, delta: 1 });
  expect(
    timeApart([
      [1, 2],
      [2, 1],
    ]),
  ).toMatchObject({ delta: 0 });
  expect(
    timeApart([
      [1, 1],
      [1, 1],
    ]),
  ).toEqual({ medianGap: 0, delta: 0 });
});
