/** The frame of the keeper's tools: what was typed wrongly, what goes where, and every error in words. */
import { expect, test } from 'vitest';
import { startProblem } from '../server/start-problem.ts';
import type { Command } from './command.ts';
import { createProgress } from './progress.ts';
import { runCommand } from './run-command.ts';
import { wordsFor } from './words-for-errors.ts';

const says = 'Does a thing.';
const greet: Command = {
  name: 'greet',
  says,
  options: { to: { type: 'string', says: 'whom' } },
  run: async ({ values, progress }) => {
    progress.step('Greeting').done();
    if (values['to'] === 'nobody') throw startProblem('greet/nobody', 'Name somebody to greet.');
    if (values['to'] === 'stack') throw new RangeError('secret words');
    return { code: values['to'] === 'odd' ? 1 : 0, lines: ['Hello.'], found: { to: values['to'] } };
  },
};

async function type(...args: string[]) {
  const told = { code: 0, out: '', err: '' };
  told.code = await runCommand([greet], {
    args,
    env: {},
    from: '/',
    out: { write: (text) => (told.out += text) },
    err: { write: (text) => (told.err += text) },
  });
  return told;
}

test('asked rightly, it answers on one stream and tells its progress on the other', async () => {
  const { code, out, err } = await type('greet', '--to', 'odd');
  expect([code, out]).toEqual([1, 'Hello.\n']);
  expect(err).toContain('Greeting');
  const json = await type('greet', '--json');
  expect([json.code, json.out]).toEqual([0, '{"ok":true}\n']);
});

test.each([
  [[], ''],
  [['dance'], 'There is no command "dance".'],
  [['greet', '--too', 'x'], "Unknown option '--too'"],
  [['greet', 'you'], 'Unexpected argument'],
  [['greet', '--to'], 'argument missing'],
])('asked wrongly (%j), it says so, shows how, and ends with 2', async (args, words) => {
  const { code, out, err } = await type(...args);
  expect(code).toBe(2);
  expect(`${out}${err}`).toContain(words);
  expect(`${out}${err}`).toContain('It ends with 0 when all is well');
});

test.each([['--help'], ['greet', '--help'], ['help']])('%j %j helps', async (...args) => {
  const { code, out } = await type(...args.filter((it) => it !== undefined));
  expect([code, out.includes(says)]).toEqual([0, true]);
});

test('an error comes in words, and one that nobody foresaw without its message or a stack', async () => {
  const foreseen = await type('greet', '--to', 'nobody');
  expect([foreseen.code, foreseen.err.trim().split('\n').at(-1)]).toEqual([
    1,
    'Name somebody to greet.',
  ]);
  const json = await type('greet', '--to', 'nobody', '--json');
  expect(JSON.parse(json.out)).toEqual({
    ok: false,
    error: 'greet/nobody',
    says: 'Name somebody to greet.',
  });
  const { code, out, err } = await type('greet', '--to', 'stack');
  expect(code).toBe(1);
  expect(err).toContain('RangeError');
  expect(`${out}${err}`).not.toMatch(/secret|\n\s+at /);
});

test.each(['ENOSPC', 'EACCES', 'ENOENT', 'EEXIST', 'ECONNREFUSED', '57P01', '28P01'])(
  '%s has words that say what to do',
  (code) => {
    const { sentence } = wordsFor(Object.assign(new Error('quoted words'), { code }));
    expect(sentence).not.toContain('quoted');
    expect(sentence).toMatch(/\. .+\.$/);
  },
);

function follow(isTerminal: boolean) {
  const written: string[] = [];
  let now = 0;
  const progress = createProgress({
    write: (text) => written.push(text),
    isTerminal,
    now: () => now,
  });
  const step = progress.step('Counting', 3_000);
  for (let n = 0; n < 3_000; n++) {
    now += 10;
    step.advance();
  }
  step.done();
  return written;
}

test('where nobody watches, progress is a line now and then, with the count', () => {
  expect(follow(false)).toEqual([
    'Counting …\n',
    'Counting … 1,500 of 3,000\n',
    'Counting … 3,000 of 3,000\n',
    'Counting: done, 3,000 of 3,000, in 30.0 s.\n',
  ]);
});

test('at a terminal it is one line that is written over', () => {
  const written = follow(true);
  expect(written.length).toBeGreaterThan(100);
  expect(written.every((text) => text.startsWith('\r'))).toBe(true);
  expect(written.join('').split('\n')).toHaveLength(2);
});
