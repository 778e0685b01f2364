/**
 * The live stream: each open device is told what changed in its own sight, and nothing else. A
 * wake-up only says where to look; what is sent is read anew as that viewer, so a share that was
 * taken back is gone from the screen with the next look, and a hidden change sends nothing.
 */
import { randomUUID } from 'node:crypto';
import type { Id } from '../../record/ids.ts';
import type { Log } from '../log.ts';
import type { Reader, Since } from '../record/deliver.ts';
import type { Channel } from '../store/channel.ts';
import type { Line } from './line.ts';
import { startWatching, type Watching } from './watching.ts';

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

/**
 * Everything watched is looked at once a minute without a reason, a sixtieth each second: all at
 * once would keep everybody waiting who is acting just then.
 */
const patrol = { every: 1_000, rounds: 60 };

export function createLive(reader: Reader, channel: Channel, log: Log): Live {
  const process = randomUUID();
  const lines = new Map<Line, Map<Id, Watching>>();
  const everyWatching = () => [...lines.values()].flatMap((own) => [...own.values()]);

  const lookAt = (partnership: Id) => lines.forEach((own) => own.get(partnership)?.look());
  const lookEverywhere = () => everyWatching().forEach((watching) => watching.look());
  const unwatch = (line: Line, partnership: Id) => {
    lines.get(line)?.get(partnership)?.stop();
    lines.get(line)?.delete(partnership);
  };
  const endSession = (session: Id) =>
    lines.forEach((_, line) => line.session === session && line.end('signed-out'));

  channel.on('hearthside_wake', (text) => {
    const [from, partnership] = text.split(' ');
    if (from !== process && partnership) lookAt(partnership);
  });
  // Sessions end at the door, in whichever process; their lines end here.
  channel.on('session_ended', endSession);
  channel.onBack(lookEverywhere);
  const patrolling = goOnPatrol(everyWatching);

  return {
    wake(partnership) {
      lookAt(partnership);
      channel.send('hearthside_wake', `${process} ${partnership}`);
    },
    join: (line) => void lines.set(line, new Map()),
    leave(line) {
      for (const partnership of lines.get(line)?.keys() ?? []) unwatch(line, partnership);
      lines.delete(line);
    },
    watch(line, partnership, since) {
      unwatch(line, partnership);
      const from = { line, partnership, since };
      const watching = startWatching({ reader, log }, from, () => unwatch(line, partnership));
      lines.get(line)?.set(partnership, watching);
      watching.look();
    },
    unwatch,
    endSession,
    close() {
      clearInterval(patrolling);
      for (const watching of everyWatching()) watching.stop();
    },
  };
}

function goOnPatrol(everyWatching: () => Watching[]): NodeJS.Timeout {
  let round = 0;
  const lookAtSome = () => {
    round = (round + 1) % patrol.rounds;
    for (const [n, watching] of everyWatching().entries()) {
      if (n % patrol.rounds === round) watching.look();
    }
  };
  return setInterval(lookAtSome, patrol.every).unref();
}
