import { expect, test } from 'vitest';
import { createDatabase } from '../../testing/postgres.ts';
import { proveInTest } from '../prove-in-test.ts';
import { killWhileSending, mailKills } from './mail-kills.ts';

proveInTest(mailKills);

test.each([
  ['asksFirst', 'sent after it was taken back'],
  ['doesNotWait', 'lost: the letter to'],
] as const)('a house with this fault is found out: %s', { timeout: 0 }, async (fault, finding) => {
  const grounds = { createDatabase: () => createDatabase() };
  const how = { size: 2, seed: 1, grounds, tell: () => {} };
  const { against } = await killWhileSending(how, fault);
  expect(against).toContainEqual(expect.stringContaining(finding));
});
