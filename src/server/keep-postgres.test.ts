import { mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepPostgres, type KeptPostgres } from './keep-postgres.ts';

let folder: string;
let kept: KeptPostgres;
const said: string[] = [];
const password = 'only for this test';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearthside-kept-'));
  kept = await keepPostgres({ folder, password }, (line) => said.push(line));
});
afterAll(async () => {
  await kept.stop();
  await rm(folder, { recursive: true, force: true });
});

function pidOf(): number {
  return Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
}

async function ask(words: string): Promise<unknown> {
  const client = new pg.Client({ ...kept.address(), user: 'postgres', password });
  await client.connect();
  const { rows } = await client.query<{ answer: unknown }>(words);
  await client.end();
  return rows[0]?.answer;
}

test(
  'a killed database comes back by itself, with all that was saved',
  { timeout: 60_000 },
  async () => {
    await ask("create table kept as select 'what was saved' as answer");
    for (const signal of ['SIGKILL', 'SIGQUIT'] as const) {
      const before = pidOf();
      const back = new Promise<void>((resolve) => kept.onBack(resolve));
      process.kill(before, signal);
      await back;
      expect(pidOf()).not.toBe(before);
      expect(await ask('select answer from kept')).toBe('what was saved');
    }
    expect(said).toEqual([
      'The database has stopped by itself. Starting it again; nothing that was saved is lost.',
      'The database is back.',
      'The database has stopped by itself. Starting it again; nothing that was saved is lost.',
      'The database is back.',
    ]);
  },
);

test('asked to stop, it stays stopped', { timeout: 60_000 }, async () => {
  await kept.stop();
  await expect(ask('select 1 as answer')).rejects.toThrow(/ENOENT|ECONNREFUSED/);
  expect(said).toHaveLength(4);
});
