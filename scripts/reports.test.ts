import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plant } from './plant.ts';
import { countReport, readPlaywright, readVitest } from './reports.ts';

const vitest = (numPassedTests: number, numFailedTests: number) =>
  join(plant({ 'report.json': JSON.stringify({ numPassedTests, numFailedTests }) }), 'report.json');

test('passed and failed are taken from the report', () => {
  expect(countReport(vitest(7, 0), 0, readVitest)).toEqual({ passed: 7, failed: 0 });
  expect(countReport(vitest(7, 2), 1, readVitest)).toEqual({ passed: 7, failed: 2 });
});

test('a file of tests that does not load is a failure, though no test failed', () => {
  expect(countReport(vitest(7, 0), 1, readVitest)).toEqual({ passed: 7, failed: 1 });
});

test('no test at all is a failure, and so is no report', () => {
  expect(countReport(vitest(0, 0), 0, readVitest)).toEqual({ passed: 0, failed: 1 });
  expect(countReport('/nowhere/report.json', 0, readVitest)).toEqual({ passed: 0, failed: 1 });
});

test('a browser story that passes only at a second try has failed', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
  expect(readPlaywright({ stats })).toEqual({ passed: 3, failed: 2 });
});
