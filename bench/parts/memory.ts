import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postmasterOf } from '../ground/enter-house.ts';
import { startHouse } from '../ground/start-house.ts';
import type { Part } from '../part.ts';

/** A fresh house is done with what only its start needed. */
const settling = 3_000;

export const memory: Part = {
  name: 'memory',
  about: 'What the server holds, alone and with its database: fresh, and with every room open',
  async run(ground, tell) {
    tell('a fresh house');
    const fresh = await startHouse(join(await ground.makeFolder('memory'), 'house'));
    await pause(settling);
    const idle = weigh(fresh.pid, postmasterOf(fresh.dataFolder).pid);
    await fresh.end();
    const [house, tables] = [await ground.house(), await ground.watched()];
    const full = weigh(house.pid, house.postgresPid);
    return {
      memory_idle_mb: idle.server,
      memory_idle_with_postgres_mb: idle.all,
      memory_people: tables.length * 3,
      memory_full_mb: full.server,
      memory_full_with_postgres_mb: full.all,
    };
  },
};

function weigh(server: number, postgres: number): { server: number; all: number } {
  const database = [postgres, ...childrenOf(postgres)].reduce((sum, pid) => sum + share(pid), 0);
  const own = residentOf(server);
  return { server: Math.round(own), all: Math.round(own + database) };
}

function childrenOf(pid: number): number[] {
  return processes()
    .filter(({ parent }) => parent === pid)
    .map((each) => each.pid);
}

function residentOf(pid: number): number {
  return processes().find((each) => each.pid === pid)?.megabytes ?? 0;
}

function processes() {
  const { stdout } = spawnSync('ps', ['-e', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0, kilobytes = 0]) => ({ pid, parent, megabytes: kilobytes / 1_000 }));
}

/** PostgreSQL's processes share most of what they hold: Linux says how much is each one's part. */
function share(pid: number): number {
  try {
    const told = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(told)?.[1]) / 1_000;
  } catch {
    return residentOf(pid);
  }
}
