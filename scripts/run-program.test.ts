import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isRunning, waitUntilGone } from '../src/server/postgres/running-process.ts';
import { plant } from './plant.ts';

const runner = join(import.meta.dirname, 'run-program.mjs');

/** A starter and, in its place, a server which says what it was told and ends as it pleases. */
function plantStarter(server: string) {
  const root = plant({
    'server.mjs': server,
    'start.mjs': `import { runInOurPlace } from ${JSON.stringify(runner)};
process.exitCode = await runInOurPlace(process.execPath, [process.argv[2]]);`,
  });
  return spawn(process.execPath, [join(root, 'start.mjs'), join(root, 'server.mjs')]);
}

test('the exit code of the server is the exit code of the start', async () => {
  const [code] = await once(plantStarter('process.exitCode = 7;'), 'exit');
  expect(code).toBe(7);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'after %s the server may stop in peace, told once',
  async (signal) => {
    const starter = plantStarter(`let times = 0;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {
  times += 1;
  setTimeout(() => process.exit(10 + times), 300);
});
console.log('ready');
setInterval(() => 0, 1000);`);
    await once(starter.stdout, 'data');
    starter.kill(signal);
    setTimeout(() => starter.kill(signal), 50);
    const [code] = await once(starter, 'exit');
    expect(code).toBe(11);
  },
);

test('when the start is killed, the server closes by itself', async () => {
  const starter = plantStarter(`process.on('SIGTERM', () => process.exit());
console.log(process.pid);
setInterval(() => 0, 1000);`);
  const [line] = (await once(starter.stdout, 'data')) as [Buffer];
  const server = Number(line);
  expect(isRunning(server)).toBe(true);
  starter.kill('SIGKILL');
  expect(await waitUntilGone(server, 10_000)).toBe(true);
});
