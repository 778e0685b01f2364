/** A house of the bench's own: as people start it, in a process and on a folder of its own. */
import { join } from 'node:path';
import { findFreePort } from '../../src/server/postgres/free-port.ts';
import { startProcess } from './start-process.ts';

export type StartedHouse = {
  origin: string;
  pid: number;
  dataFolder: string;
  /** From the start of its process until it answered. */
  tookMs: number;
  end(signal?: NodeJS.Signals): Promise<void>;
};

export async function startHouse(folder: string): Promise<StartedHouse> {
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const dataFolder = join(folder, 'data');
  const running = await startProcess('src/server/main.ts', origin, {
    HEARTHSIDE_DATA: dataFolder,
    HEARTHSIDE_PORT: String(port),
    HEARTHSIDE_ORIGIN: origin,
    HEARTHSIDE_LOG: 'silent',
  });
  return { ...running, origin, dataFolder };
}
