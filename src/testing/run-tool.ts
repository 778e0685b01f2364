/** The keeper's tools in a test: on the test's database and a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../operator/command.ts';
import { commands } from '../operator/commands.ts';
import { runCommand } from '../operator/run-command.ts';
import { readMasterKey } from '../server/master-key.ts';
import type { Connection } from './connection.ts';

export type ToolGrounds = {
  folder: string;
  keyFile: string;
  env: Record<string, string>;
  remove(): Promise<void>;
};

/** A data folder with a master key, and the settings that lead to it and to this database. */
export async function layToolGrounds(connection: Connection): Promise<ToolGrounds> {
  const folder = await mkdtemp(join(tmpdir(), 'hearthside-tools-'));
  const keyFile = join(folder, 'keys', 'master.key');
  await readMasterKey(keyFile, false);
  return {
    folder,
    keyFile,
    env: { HEARTHSIDE_DATA: folder, DATABASE_URL: addressOf(connection) },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export type Told = { code: number; out: string; err: string };

export async function runTool(
  args: readonly string[],
  { env, folder }: Pick<ToolGrounds, 'env' | 'folder'>,
  tools: readonly Command[] = commands,
): Promise<Told> {
  const told: Told = { code: 0, out: '', err: '' };
  told.code = await runCommand(tools, {
    args,
    env,
    from: folder,
    out: { write: (text) => (told.out += text) },
    err: { write: (text) => (told.err += text) },
  });
  return told;
}

/** As DATABASE_URL says it. */
export function addressOf({ host, port, user, password, database }: Connection): string {
  const url = new URL(`postgres://localhost:${port}/${database}`);
  url.username = user;
  url.password = encodeURIComponent(password);
  if (host.startsWith('/')) url.searchParams.set('host', host);
  else url.hostname = host;
  return url.href;
}
