import type { Line } from '../live/line.ts';
import type { Change } from './keep-writing.ts';

/** A change, and the device on which it was made. */
export type Written = Change & { line: Line };

/** How long changes are gathered before they are kept together, in milliseconds. */
const gathering = 12;
/** More than this of one device may not wait to be kept, in bytes. */
const mostWaiting = 1024 * 1024;

/** Gathers changes for a moment and keeps them together, one gathering at a time. `keep` does not throw. */
export function gatherChanges(keep: (changes: readonly Written[]) => Promise<void>) {
  let waiting: Written[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isKeeping = false;
  const plan = () => {
    timer ??= setTimeout(() => void keepWaiting(), gathering);
  };
  const keepWaiting = async () => {
    timer = undefined;
    if (isKeeping) return;
    isKeeping = true;
    const changes = waiting;
    waiting = [];
    await keep(changes);
    isKeeping = false;
    if (waiting.length > 0) plan();
  };
  return {
    /** False where too much of this device waits already. */
    add(change: Written): boolean {
      const mine = waiting.filter(({ line }) => line === change.line);
      const sum = mine.reduce((total, { bytes }) => total + bytes.length, change.bytes.length);
      if (sum > mostWaiting) return false;
      waiting.push(change);
      plan();
      return true;
    },
    stop: () => clearTimeout(timer),
  };
}
