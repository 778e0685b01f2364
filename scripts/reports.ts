import { readFileSync } from 'node:fs';
import type { Count } from './part.ts';

/**
 * What a test program counted, from the report it wrote. A program that failed without failing a
 * test (a file did not load, there was no test at all) counts as one failure.
 */
export function countReport(
  file: string,
  exitCode: number,
  read: (report: unknown) => Count,
): Count {
  const count = readCount(file, read);
  if (count.passed + count.failed === 0) console.error('No test ran.');
  if (count.failed > 0) return count;
  return exitCode === 0 && count.passed > 0 ? count : { ...count, failed: 1 };
}

export function readVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests } = report as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}

/** A story that passed only at the second try has failed: we try once. */
export function readPlaywright(report: unknown): Count {
  const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

function readCount(file: string, read: (report: unknown) => Count): Count {
  try {
    return read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
