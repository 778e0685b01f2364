import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startProblem } from '../start-problem.ts';
import { isRunning, waitUntilGone } from './running-process.ts';
import { isFreshSocketFolder } from './socket-folder.ts';

/** What PostgreSQL writes about itself into `postmaster.pid`, one fact per line. */
export type Postmaster = {
  pid: number;
  port: number;
  socketFolder: string;
  isReady: boolean;
};

export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Math.abs(Number(lines[0]));
    if (!pid) return undefined;
    const [port, socketFolder = ''] = lines.slice(3);
    return { pid, port: Number(port), socketFolder, isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/**
 * Stops a PostgreSQL which outlived the Hearthside that started it (that one was killed).
 * Returns the number of a process that only looks like it: the number was given to somebody else
 * since, and the new PostgreSQL must be told so, or it refuses to start.
 */
export async function stopLeftover(
  cluster: string,
  onProgress: (line: string) => void,
): Promise<number | undefined> {
  const postmaster = readPostmaster(cluster);
  if (!postmaster) return undefined;
  if (isFreshSocketFolder(postmaster.socketFolder))
    await rm(postmaster.socketFolder, { recursive: true, force: true });
  if (!isRunning(postmaster.pid)) return postmaster.pid;
  if (!isPostgresOf(cluster, postmaster.pid)) return postmaster.pid;

  onProgress('The database is still running from last time. Stopping it first.');
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(postmaster.pid, signal);
    if (await waitUntilGone(postmaster.pid, 30_000)) return postmaster.pid;
  }
  throw startProblem(
    'postgres/leftover-does-not-stop',
    `A database from an earlier start (process ${postmaster.pid}) does not stop. ` +
      'Stop that process, then start Hearthside again.',
  );
}

function isPostgresOf(cluster: string, pid: number): boolean {
  const folder = realpathSync(cluster);
  if (process.platform === 'linux') {
    try {
      // PostgreSQL works inside its own folder, whatever way it was started.
      return readlinkSync(`/proc/${pid}/cwd`) === folder;
    } catch {
      return false;
    }
  }
  const [program, args] =
    process.platform === 'win32'
      ? ['tasklist', ['/NH', '/FI', `PID eq ${pid}`]]
      : ['ps', ['-o', 'command=', '-p', String(pid)]];
  const listed = spawnSync(program, args, { encoding: 'utf8' }).stdout ?? '';
  return [cluster, folder, 'postgres.exe'].some((sign) => listed.includes(sign));
}
