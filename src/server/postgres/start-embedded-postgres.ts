import { rm } from 'node:fs/promises';
import { findBinaries, majorVersion } from './binaries.ts';
import { lockFolder } from './folder-lock.ts';
import { checkVersion, folderProblem, foldersIn, giveTo, makeFolders, ownerOf } from './folders.ts';
import { findFreePort } from './free-port.ts';
import { initialize, isInitialized } from './initialize.ts';
import { stopLeftover } from './leftover.ts';
import { chooseRunAs } from './run-as.ts';
import { hasEnded, startServerProcess, stopServerProcess } from './server-process.ts';
import { asArguments, postgresSettings } from './settings.ts';
import { isFreshSocketFolder, makeSocketFolder, socketPort } from './socket-folder.ts';

export type EmbeddedPostgresOptions = {
  /** Where the database lives, such as `./data/postgres`. */
  folder: string;
  /** The password of `postgres`; it counts when the database is first made. */
  password: string;
  onProgress?: (line: string) => void;
  settings?: Record<string, string>;
};

export type EmbeddedPostgres = {
  socketFolder: string | undefined;
  /** The socket's folder, or 127.0.0.1 where there are no sockets; `pg` takes either. */
  host: string;
  port: number;
  superuser: 'postgres';
  pid: number;
  stop(): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** Calls back when PostgreSQL ends, asked for or not. */
  onExit(listener: () => void): void;
};

/**
 * Starts the PostgreSQL that npm brought, in a folder of its own: the first time it makes the
 * database, later it opens it, also after anything was killed. Committed work is always kept.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const folders = foldersIn(options.folder);
  await makeFolders(folders);
  const unlock = await lockFolder(folders.lock).catch((error: unknown) => {
    throw isFileProblem(error) ? folderProblem(folders.root, error) : error;
  });
  try {
    return await startLocked(options, unlock);
  } catch (error) {
    await unlock();
    throw isFileProblem(error) ? folderProblem(folders.root, error) : error;
  }
}

async function startLocked(
  options: EmbeddedPostgresOptions,
  unlock: () => Promise<void>,
): Promise<EmbeddedPostgres> {
  const { password, settings, onProgress = () => undefined } = options;
  const folders = foldersIn(options.folder);
  const binaries = await findBinaries();
  const major = majorVersion(binaries);
  const runAs = chooseRunAs(ownerOf(folders.cluster) ?? ownerOf(folders.root));
  if (runAs.owner) await giveTo(runAs.owner, folders.root);

  if (!isInitialized(folders)) {
    onProgress('Making the database. This happens once and takes a few seconds.');
    await initialize(binaries, runAs, folders, { password, isDurable: settings?.fsync !== 'off' });
  }
  await checkVersion(folders.cluster, major);
  const stranger = await stopLeftover(folders.cluster, onProgress);

  const hasSockets = process.platform !== 'win32';
  const socketFolder = hasSockets ? await makeSocketFolder(folders.root, runAs.owner) : undefined;
  const port = hasSockets ? socketPort : await findFreePort();
  const chosen = postgresSettings({ socketFolder, logFolder: folders.log }, settings);
  const args = ['-p', String(port), ...asArguments(chosen)];
  const child = await startServerProcess({ binaries, runAs, folders, args, stranger });

  return {
    socketFolder,
    host: socketFolder ?? '127.0.0.1',
    port,
    superuser: 'postgres',
    pid: child.pid ?? 0,
    async stop() {
      await stopServerProcess(child);
      if (socketFolder && isFreshSocketFolder(socketFolder))
        await rm(socketFolder, { recursive: true, force: true });
      await unlock();
    },
    kill: (signal) => void child.kill(signal),
    onExit(listener) {
      if (hasEnded(child)) listener();
      else child.once('exit', listener);
    },
  };
}

function isFileProblem(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST'].includes(code);
}
