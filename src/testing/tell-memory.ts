/**
 * Loaded into a house before its own code (`start-house.ts`): tells whoever started it how much it
 * holds, and lets it close when whoever started it is gone.
 */
import { existsSync, readFileSync } from 'node:fs';

const status = '/proc/self/status';

export type Memory = { rss: number; heap: number };

process.on('message', () => {
  // Twice: what the first round lets go of may have held something itself.
  globalThis.gc?.();
  globalThis.gc?.();
  const { rss, heapUsed: heap } = process.memoryUsage();
  process.send?.({ rss: ownPages() ?? rss, heap } satisfies Memory);
});

/**
 * What it holds itself, in bytes, where the machine tells: without the program's own file, whose
 * pages come and go as the machine likes, and with what was moved out of the way.
 */
function ownPages(): number | undefined {
  const said = existsSync(status) ? readFileSync(status, 'utf8') : '';
  const kilobytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(said)?.[1]);
  const sum = (kilobytes('RssAnon') + kilobytes('VmSwap')) * 1024;
  return Number.isNaN(sum) ? undefined : sum;
}

process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
