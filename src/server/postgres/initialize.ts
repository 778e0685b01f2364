import { spawn } from 'node:child_process';
import { chown, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startProblem } from '../start-problem.ts';
import type { Binaries } from './binaries.ts';
import type { Folders } from './folders.ts';
import type { RunAs } from './run-as.ts';

/**
 * Makes a new, empty database. It grows under another name and is renamed when whole, so that a
 * power cut halfway leaves nothing which looks like a database and is none.
 */
export async function initialize(
  binaries: Binaries,
  runAs: RunAs,
  folders: Folders,
  wishes: { password: string; isDurable: boolean },
): Promise<void> {
  const passwordFile = join(folders.root, 'first-password');
  await rm(folders.unfinished, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  try {
    await writeFile(passwordFile, `${wishes.password}\n`, { mode: 0o600, flag: 'wx' });
    if (runAs.owner) await chown(passwordFile, runAs.owner.uid, runAs.owner.gid);
    await run(runAs, binaries.initdb, [
      `--pgdata=${folders.unfinished}`,
      `--pwfile=${passwordFile}`,
      '--username=postgres',
      '--auth-local=scram-sha-256',
      '--auth-host=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      // Made by PostgreSQL itself, so that sorting never changes with the computer's libraries.
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(wishes.isDurable ? [] : ['--no-sync']),
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(folders.unfinished, folders.cluster);
}

export function isInitialized(folders: Folders): boolean {
  return existsSync(folders.cluster);
}

async function run(runAs: RunAs, program: string, args: string[]): Promise<void> {
  const [command, rest] = runAs.command(program, args);
  const child = spawn(command, rest, {
    ...runAs.options,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => (complaint += error.message));
    child.on('close', resolve);
  });
  if (code === 0) return;
  throw startProblem(
    'postgres/cannot-initialize',
    `A new database could not be made. PostgreSQL says: ${complaint.trim() || `code ${code}`}`,
  );
}
