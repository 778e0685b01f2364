/**
 * Two processes serve one database. What is done at one is seen, and what is taken back or ended at
 * one is gone, on the streams of the other; and when one is killed, the other goes on.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import type { Act } from '../../record/room.ts';
import { ended } from '../../server/live/live-route.ts';
import { startEmbeddedPostgres } from '../../server/postgres/start-embedded-postgres.ts';
import * as asks from '../../testing/asks.ts';
import { withClient, type Connection } from '../../testing/connection.ts';
import type { Ask } from '../../testing/given.ts';
import { addressOf } from '../../testing/run-tool.ts';
import { layHouse, type RealHouse } from '../kills/real-house.ts';
import { seatWriters, type Place, type Who } from '../kills/seat-writers.ts';
import type { How, Proof, Shown } from '../proof.ts';
import { openStream, wasGiven, wasTold, type Stream } from './open-stream.ts';

/**
 * How soon what is taken back must be gone from a screen at the other process. The short form shares
 * its machine with other tests, which take it away for seconds.
 */
const soon = 1_000;
const soonEnough = 10_000;

export const twoHouses: Proof = {
  name: 'two-houses',
  promise:
    'Two processes serve one database: what is done at one is live at the other, what is taken back or ended at one is gone at the other within a second, and one that is killed takes nothing of the other with it',
  unit: 'rounds',
  sizes: { test: 3, prove: 300 },
  run: (how) => roundsAtTwo(how, how.size < twoHouses.sizes.prove ? soonEnough : soon),
};

/** `sql` is said to the database once both are open, as its superuser; for a control. */
export async function roundsAtTwo(
  { size, tell }: Pick<How, 'size' | 'tell'>,
  longest: number,
  sql = '',
): Promise<Shown> {
  const ground = await layGround();
  const houses = ground.houses;
  const times: Times = { seen: [], takenBack: [], signedOut: [] };
  const against: string[] = [];
  try {
    for (const house of houses) await house.start();
    if (sql !== '') await withClient(ground.connection, (client) => client.query(sql));
    for (let n = 0; n < size && against.length === 0; n++) {
      const [here, other] = n % 2 === 0 ? houses : [houses[1], houses[0]];
      against.push(...(await playRound(ground.seat, here, other, times, longest)));
      tell(n + 1);
    }
    if (against.length === 0) against.push(...(await killOne(ground.seat, houses, longest)));
  } finally {
    for (const house of houses) await house.end();
    await ground.clear();
  }
  const figures = Object.entries(times).flatMap(([name, took]) => [
    [`${name}_p50_ms`, atShare(took, 0.5)],
    [`${name}_longest_ms`, atShare(took, 1)],
  ]);
  return { against, figures: Object.fromEntries(figures) as Record<string, number> };
}

type Times = Record<'seen' | 'takenBack' | 'signedOut', number[]>;

function atShare(took: readonly number[], share: number): number {
  const sorted = [...took].sort((a, b) => a - b);
  return Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0);
}

type Seat = (house: RealHouse) => Promise<Place>;

/** One PostgreSQL that belongs to neither, one key, and two houses. */
async function layGround() {
  const folder = await mkdtemp(join(tmpdir(), 'hearthside-two-'));
  const password = randomBytes(16).toString('hex');
  const postgres = await startEmbeddedPostgres({ folder, password });
  const { host, port } = postgres;
  const connection: Connection = { host, port, user: 'postgres', password, database: 'postgres' };
  const first = await layHouse({ DATABASE_URL: addressOf(connection) });
  const keyFile = join(first.folder, 'keys', 'master.key');
  const shared = { DATABASE_URL: addressOf(connection), HEARTHSIDE_KEY_FILE: keyFile };
  const houses: [RealHouse, RealHouse] = [first, await layHouse(shared)];
  const seat: Seat = ({ port: at, origin }) =>
    seatWriters({ port: at, origin, connection: () => connection, keyring: () => first.keyring() });
  const clear = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { houses, connection, seat, clear };
}

async function playRound(
  seat: Seat,
  here: RealHouse,
  other: RealHouse,
  times: Times,
  longest: number,
): Promise<string[]> {
  const place = await seat(here);
  const screen = (who: Who) => openStream(other.port, place.cookies[who], place.partnership);
  const [client, friend] = [screen('client'), screen('friend')];
  try {
    const begun = (stream: Stream) => stream.heard.length > 0;
    for (const stream of [client, friend]) await stream.until(begun, patience);
    const goal = newId();
    const proposed = await must(place, 'therapist', {
      ...asks.proposes(asks.walk, { about: [place.people.client] }),
      item: goal,
    });
    const seen = await client.until(wasGiven(proposed), longest);
    await must(place, 'client', asks.shares(place.people.client, place.people.friend));
    const shown = await friend.until(wasGiven(proposed), longest);
    await must(place, 'client', asks.takesBack(place.people.client, place.people.friend));
    const takenBack = await friend.until(wasTold(goal), longest);
    const out = await place.callers.friend.post('/api/sign-out', '{}');
    const signedOut = await friend.until((stream) => stream.ended() !== undefined, longest);
    times.seen.push(seen, shown);
    times.takenBack.push(takenBack);
    times.signedOut.push(signedOut);
    return [
      ...late('an act', Math.max(seen, shown)),
      ...late('a taking-back', takenBack),
      ...late('the end of a session', signedOut),
      ...(out.status === 204 ? [] : [`signing out was answered ${out.status}`]),
      ...(friend.ended() === ended['signed-out'] ? [] : ['the stream ended for another reason']),
    ];
  } finally {
    for (const stream of [client, friend]) stream.close();
    place.close();
  }
}

const patience = 30_000;

function late(what: string, took: number): string[] {
  return Number.isFinite(took) ? [] : [`${what} at one did not arrive at the other in time`];
}

/** Without a goodbye, while both have streams open. */
async function killOne(
  seat: Seat,
  [killed, other]: readonly [RealHouse, RealHouse],
  longest: number,
): Promise<string[]> {
  const place = await seat(other);
  const stream = openStream(other.port, place.cookies.client, place.partnership);
  const lost = openStream(killed.port, place.cookies.client, place.partnership);
  try {
    for (const each of [stream, lost]) await each.until(({ heard }) => heard.length > 0, patience);
    killed.kill();
    await killed.gone();
    const ask = asks.proposes(asks.swim, { about: [place.people.client] });
    const entry = await must(place, 'therapist', ask);
    const seen = await stream.until(wasGiven(entry), longest);
    const isAway = Number.isFinite(
      await lost.until((each) => each.ended() !== undefined, patience),
    );
    await killed.start();
    const again = openStream(killed.port, place.cookies.client, place.partnership);
    const given = await again.until(wasGiven(entry), patience);
    again.close();
    return [
      ...late('after one was killed, an act', seen),
      ...(isAway ? [] : ['the stream of a killed house stays open']),
      ...late('after it was started again, what was written meanwhile', given),
    ];
  } finally {
    for (const each of [stream, lost]) each.close();
    place.close();
  }
}

/** Answers with the id of the act's first entry. */
async function must({ partnership, callers }: Place, who: Who, ask: Ask): Promise<Id> {
  const act: Act = { item: newId(), ...ask, id: newId() };
  const path = `/api/partnerships/${partnership}/acts`;
  const { status, text } = await callers[who].post(path, JSON.stringify(act));
  if (status !== 200) throw new Error(`${act.kind} was answered ${status}: ${text}`);
  return act.id;
}
