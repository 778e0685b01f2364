/** One device watching one table: looks when there is a reason, one look at a time. */
import type { Id } from '../../record/ids.ts';
import type { Log } from '../log.ts';
import { deliver, type Reader, type Since } from '../record/deliver.ts';
import { nextBoundary } from './boundary.ts';
import type { Line } from './line.ts';
import { oneAtATime } from './one-at-a-time.ts';

export type Watching = {
  line: Line;
  partnership: Id;
  /** Looks now, or once more after the look that is under way. */
  look(): void;
  stop(): void;
};

/** `done` is called when there is nothing more to watch: no seat, or something went wrong. */
export function startWatching(
  { reader, log }: { reader: Reader; log: Log },
  { line, partnership, since }: { line: Line; partnership: Id; since: Since },
  done: (watching: Watching) => void,
): Watching {
  let had = since;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  const lookOnce = async () => {
    if (isStopped) return;
    const found = await deliver(reader, line.viewer, partnership, had);
    if (isStopped) return;
    if (found === 'not-here') {
      line.send({ gone: partnership });
      done(watching);
      return;
    }
    if (found.delivery) line.send({ delivery: found.delivery });
    had = { sight: found.sight };
    clearTimeout(timer);
    const boundary = nextBoundary(found.circle, found.now);
    if (boundary !== undefined) timer = setTimeout(() => void look(), boundary);
  };
  // Whatever went wrong, the device may hold what it may no longer see: it starts over.
  const startOver = (error: unknown) => {
    if (isStopped) return;
    log.warn('live', { state: 'look failed', error });
    done(watching);
    line.end('start-over');
  };

  const look = oneAtATime(async () => lookOnce().catch(startOver));
  const watching: Watching = {
    line,
    partnership,
    look: () => void look(),
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
  return watching;
}
