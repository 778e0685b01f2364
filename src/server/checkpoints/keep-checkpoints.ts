/** A house writes a checkpoint as it opens, each hour, and as it closes. */
import { minute } from '../../record/time.ts';
import type { Log } from '../log.ts';
import { writeCheckpoint, type Writing } from './write-checkpoint.ts';

export type KeptCheckpoints = { stop(): Promise<void> };

export function keepCheckpoints(
  writing: () => Writing,
  log: Log,
  every: number = 60 * minute,
): KeptCheckpoints {
  let writes: Promise<void> = Promise.resolve();
  const write = () => {
    writes = writes.then(async () => {
      try {
        await writeCheckpoint(writing());
      } catch (error) {
        log.error('no checkpoint could be written', { error });
      }
    });
    return writes;
  };
  void write();
  const timer = setInterval(() => void write(), every);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      return write();
    },
  };
}
