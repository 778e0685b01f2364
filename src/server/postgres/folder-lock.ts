import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, utimes, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { startProblem } from '../start-problem.ts';
import { processStart } from './running-process.ts';

const heartbeatMilliseconds = 5_000;
const deadAfterMilliseconds = 30_000;

type Holder = { pid: number; started: string; host: string; token: string };

/** Makes sure that one Hearthside at a time uses a database folder. Returns how to let go. */
export async function lockFolder(file: string): Promise<() => Promise<void>> {
  const mine: Holder = {
    pid: process.pid,
    started: processStart(process.pid) ?? 'unknown',
    host: hostname(),
    token: randomUUID(),
  };
  if (!(await tryToWrite(file, mine))) {
    await takeAwayIfDead(file);
    if (!(await tryToWrite(file, mine))) throw alreadyUsed();
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, heartbeatMilliseconds);
  heartbeat.unref();

  return async () => {
    clearInterval(heartbeat);
    const holder = await readHolder(file);
    if (holder?.token === mine.token) await rm(file, { force: true });
  };
}

/** Whether a Hearthside that lives uses a database folder now. */
export async function isFolderUsed(file: string): Promise<boolean> {
  const holder = await readHolder(file);
  return holder !== undefined && isAlive(file, holder);
}

async function tryToWrite(file: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(holder), { flag: 'wx', mode: 0o644 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function takeAwayIfDead(file: string): Promise<void> {
  const holder = await readHolder(file);
  if (holder && (await isAlive(file, holder))) throw alreadyUsed(holder);

  // Moving it first, then looking again, keeps two starts at the same moment from both winning.
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside).catch(() => undefined);
  const moved = await readHolder(aside);
  if (moved && moved.token !== holder?.token) {
    await rename(aside, file);
    throw alreadyUsed(moved);
  }
  await rm(aside, { force: true });
}

/** A process of another computer (or container) cannot be looked up; its heartbeat can be. */
async function isAlive(file: string, holder: Holder): Promise<boolean> {
  if (holder.host === hostname()) {
    // The start is compared too: after a restart, a container gives out the same numbers again.
    return processStart(holder.pid) === holder.started;
  }
  const lastHeartbeat = await stat(file).catch(() => undefined);
  return lastHeartbeat !== undefined && Date.now() - lastHeartbeat.mtimeMs < deadAfterMilliseconds;
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function alreadyUsed(holder?: Holder): Error {
  const who = holder ? ` (process ${holder.pid} on ${holder.host})` : '';
  return startProblem(
    'postgres/folder-in-use',
    `Another Hearthside is already using this data folder${who}. ` +
      'Stop that one first, or give this one a folder of its own.',
  );
}
