/**
 * The live stream: each open device is told what changed in its own sight, and nothing else. A
 * wake-up only says where to look; what is sent is read anew as that viewer, so a share that was
 * taken back is gone from the screen with the next look, and a hidden change sends nothing.
 */
import { randomUUID } from 'node:crypto';
import type { Delivery } from '../../record/delivery.ts';
import type { Id } from '../../record/ids.ts';
import type { Log } from '../log.ts';
import { deliver, type Reader, type Since } from '../record/deliver.ts';
import type { Channel } from '../store/channel.ts';
import { nextBoundary } from './boundary.ts';

/** What a device hears. */
export type Heard = { delivery: Delivery } | { gone: Id };

/** One device's open line. */
export type Line = {
  viewer: Id;
  session: Id;
  send(heard: Heard): void;
  /** Ends the line; the device comes back, or must sign in. */
  end(why: 'signed-out' | 'start-over'): void;
};

export type Live = {
  /** Says that something was appended here, to every device of every process. */
  wake(partnership: Id): void;
  /** A device is here; it hears nothing until it watches. */
  join(line: Line): void;
  leave(line: Line): void;
  /** Begins to watch, from what the device already has. */
  watch(line: Line, partnership: Id, since: Since): void;
  unwatch(line: Line, partnership: Id): void;
  /** Ends every line of a session. */
  endSession(session: Id): void;
  close(): void;
};

type Watch = {
  line: Line;
  partnership: Id;
  since: Since;
  /** A look is under way; `again` asks for one more after it. */
  looking: boolean;
  again: boolean;
  timer: NodeJS.Timeout | undefined;
};

/** How often everything watched is looked at without a reason, in milliseconds. */
const patrol = 60_000;

export function createLive(reader: Reader, channel: Channel, log: Log): Live {
  const lines = new Set<Line>();
  const watches = new Map<Id, Set<Watch>>();
  const process = randomUUID();

  const drop = (watch: Watch) => {
    clearTimeout(watch.timer);
    const here = watches.get(watch.partnership);
    here?.delete(watch);
    if (here?.size === 0) watches.delete(watch.partnership);
  };
  const isDropped = (watch: Watch) => !watches.get(watch.partnership)?.has(watch);

  const look = async (watch: Watch): Promise<void> => {
    if (watch.looking) {
      watch.again = true;
      return;
    }
    watch.looking = true;
    do {
      watch.again = false;
      await lookOnce(watch);
    } while (watch.again && !isDropped(watch));
    watch.looking = false;
  };

  const lookOnce = async (watch: Watch) => {
    const { line, partnership } = watch;
    try {
      const found = await deliver(reader, line.viewer, partnership, watch.since);
      if (isDropped(watch)) return;
      if (found === 'not-here') {
        drop(watch);
        line.send({ gone: partnership });
        return;
      }
      if (found.delivery) line.send({ delivery: found.delivery });
      watch.since = { sight: found.sight };
      clearTimeout(watch.timer);
      const boundary = nextBoundary(found.circle, found.now);
      if (boundary !== undefined) watch.timer = setTimeout(() => void look(watch), boundary);
    } catch (error) {
      // Whatever went wrong, the device may hold what it may no longer see: it starts over.
      log.warn('live', { state: 'look failed', error });
      drop(watch);
      line.end('start-over');
    }
  };

  const lookAt = (partnership: Id) => {
    for (const watch of watches.get(partnership) ?? []) void look(watch);
  };
  const lookEverywhere = () => {
    for (const partnership of watches.keys()) lookAt(partnership);
  };

  const endSession = (session: Id) => {
    for (const line of lines) if (line.session === session) line.end('signed-out');
  };

  channel.on('hearthside_wake', (text) => {
    const [from, partnership] = text.split(' ');
    if (from !== process && partnership) lookAt(partnership);
  });
  // Sessions end at the door, in whichever process; their lines end here.
  channel.on('session_ended', endSession);
  channel.onBack(lookEverywhere);
  const patrolling = setInterval(lookEverywhere, patrol);
  patrolling.unref();

  const dropWhere = (which: (watch: Watch) => boolean, partnership: Id) => {
    for (const watch of watches.get(partnership) ?? []) if (which(watch)) drop(watch);
  };
  return {
    wake(partnership) {
      lookAt(partnership);
      channel.send('hearthside_wake', `${process} ${partnership}`);
    },
    watch(line, partnership, since) {
      dropWhere((it) => it.line === line, partnership);
      const watch = { line, partnership, since, looking: false, again: false, timer: undefined };
      watches.set(partnership, (watches.get(partnership) ?? new Set()).add(watch));
      void look(watch);
    },
    unwatch: (line, partnership) => dropWhere((it) => it.line === line, partnership),
    join: (line) => void lines.add(line),
    leave(line) {
      lines.delete(line);
      for (const partnership of watches.keys()) dropWhere((it) => it.line === line, partnership);
    },
    endSession,
    close() {
      clearInterval(patrolling);
      for (const partnership of watches.keys()) dropWhere(() => true, partnership);
    },
  };
}
