import { expect, test } from 'vitest';
import { createLog, forFastify } from './log.ts';

function hear(level: Parameters<typeof createLog>[0]) {
  const lines: string[] = [];
  return { lines, log: createLog(level, (line) => lines.push(line)) };
}

test('says what its level asks for, one line of JSON each', () => {
  const { lines, log } = hear('warn');
  log.error('one', { route: 'GET /a' });
  log.warn('two');
  log.info('three');
  log.debug('four');
  expect(lines.map((line) => (JSON.parse(line) as { message: string }).message)).toEqual([
    'one',
    'two',
  ]);
  expect(lines.every((line) => line.endsWith('\n'))).toBe(true);
});

test('of an error it keeps the kind and the place, and not what it quotes of people', () => {
  const { lines, log } = hear('error');
  const fromDatabase = Object.assign(new Error('value "canary" is too long'), {
    severity: 'ERROR',
    code: '22001',
    detail: 'canary',
  });
  const fromParser = caught(() => JSON.parse('{"canary') as unknown);
  log.error('a', { error: fromDatabase });
  log.error('b', { error: fromParser });
  log.error('c', { error: new Error('ours', { cause: fromDatabase }) });
  expect(lines.join('')).not.toContain('canary');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ error: { code: '22001', name: 'Error' } });
  expect(JSON.parse(lines[2] ?? '')).toMatchObject({ error: { says: 'ours' } });
  expect(lines[1]).toContain('log.test.ts');
});

test('what Fastify would say about addresses and headers stays unsaid', () => {
  const { lines, log } = hear('debug');
  const theirs = forFastify(log);
  theirs.info({ req: { url: '/canary', headers: { cookie: 'canary' } } }, 'incoming request');
  theirs.warn({ req: { url: '/canary' } }, 'canary');
  theirs
    .child({ reqId: 'canary' })
    .error({ err: new Error('broken'), req: { url: '/canary' } }, 'x');
  expect(lines).toHaveLength(1);
  expect(lines.join('')).not.toContain('canary');
});

function caught(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}
