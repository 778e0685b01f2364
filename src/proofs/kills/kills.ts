/**
 * The house and its database are killed while people write. Each cycle has tables of its own, so
 * that what stands there can be compared whole with what was said.
 */
import type { Id } from '../../record/ids.ts';
import { chanceFrom, type Chance } from '../../testing/histories/chance.ts';
import { rowsOf } from '../sequences/open-house.ts';
import type { How, Proof, Shown } from '../proof.ts';
import { endAll } from './end-processes.ts';
import { judgeRecord } from './judge-record.ts';
import { layHouse, type RealHouse } from './real-house.ts';
import { everybody, seatWriters, type Place } from './seat-writers.ts';
import { beginLoad, send, type Sent } from './write-load.ts';
import { verifyHouse } from './verify-house.ts';

export const kills: Proof = {
  name: 'kills',
  promise:
    'The house, its database, or both are killed while people write: it opens again, nothing that was acknowledged is lost, nothing is half there, and what is sent again counts once',
  unit: 'kills',
  sizes: { test: 10, prove: 300 },
  run: (how) => killWhileWriting(how),
};

/** What is killed, one after another. */
const targets = ['database', 'house', 'both', 'postmaster'] as const;
type Target = (typeof targets)[number];

/** How soon it must be open again. Judged in the long form, which has the machine to itself. */
const soon = 5_000;
const patience = 60_000;
const tablesEach = 2;

type Cycle = { acked: number; lost: number; unheard: number; ready: number; against: string[] };

/** `isWeak`: with a database that says yes before what it wrote is on the disk. */
export async function killWhileWriting(
  { size, seed, tell }: Omit<How, 'grounds'>,
  isWeak = false,
): Promise<Shown> {
  const house = await layHouse();
  const all: Cycle[] = [];
  const began = performance.now();
  try {
    await house.start();
    if (isWeak) await weaken(house);
    const written: Written[] = [];
    for (let n = 0; n < size; n++) {
      const target = targets[n % targets.length] ?? 'both';
      const cycle = await killOnce(house, target, chanceFrom(seed, n), written);
      all.push({ ...cycle, against: cycle.against.map((each) => `kill ${n}, ${target}: ${each}`) });
      tell(n + 1);
      if (cycle.against.length > 0) break;
    }
    const against = all.flatMap((each) => each.against);
    if (against.length === 0) against.push(...(await lostLater(house, written)));
    if (against.length === 0) against.push(...(await verifyHouse(house)));
    return judge(all, against, performance.now() - began, size >= kills.sizes.prove);
  } finally {
    await house.end();
  }
}

function judge(all: readonly Cycle[], against: string[], took: number, isLong: boolean): Shown {
  const sum = (of: (cycle: Cycle) => number) => all.reduce((so, cycle) => so + of(cycle), 0);
  const slowest = Math.max(...all.map(({ ready }) => ready));
  if (isLong && slowest > soon)
    against.push(`it took ${Math.round(slowest)} ms until it was open again`);
  return {
    against,
    figures: {
      acknowledged: sum(({ acked }) => acked),
      lost: sum(({ lost }) => lost),
      unheard_and_sent_again: sum(({ unheard }) => unheard),
      slowest_ready_ms: Math.round(slowest),
      seconds_each: Math.round(took / all.length / 10) / 100,
    },
  };
}

type Written = { partnership: Id; acts: number };

async function killOnce(
  house: RealHouse,
  target: Target,
  chance: Chance,
  written: Written[],
): Promise<Cycle> {
  const places: Place[] = [];
  try {
    for (let n = 0; n < tablesEach; n++) places.push(await seatWriters(house));
    const { ready, sent } = await writeUntilKilled(house, target, places, chance);
    const cycle: Cycle = { acked: 0, lost: 0, unheard: 0, ready, against: [] };
    if (ready > patience) return { ...cycle, against: [`it did not open: ${house.said()}`] };
    for (const place of places) {
      const own = sent.get(place) ?? [];
      cycle.acked += own.filter(({ answered }) => answered === 'written').length;
      cycle.unheard += own.filter(({ answered }) => answered === 'unheard').length;
      const before = await judgeRecord(house.connection(), place, own);
      await sendAgain(place, own);
      const after = await judgeRecord(house.connection(), place, own);
      cycle.lost += before.lost.length;
      cycle.against.push(...new Set([...before.against, ...after.against]));
      const acts = own.filter(({ answered }) => answered === 'written').length;
      written.push({ partnership: place.partnership, acts });
    }
    return cycle;
  } finally {
    for (const place of places) place.close();
  }
}

/** Each table has a load of its own; among all of them, one acknowledgment brings the kill. */
async function writeUntilKilled(
  house: RealHouse,
  target: Target,
  places: readonly Place[],
  chance: Chance,
) {
  const former = house.postmaster();
  let step = () => {};
  let left = chance.between(30, 150);
  let isKilled = false;
  const killed = new Promise<void>((resolve) => {
    step = () => {
      if (--left !== 0) return;
      kill(house, target);
      isKilled = true;
      resolve();
    };
  });
  const writers = [...everybody, 'therapist' as const].map((who, n) => ({
    who,
    chance: chanceFrom(chance.between(0, 1_000_000), n),
  }));
  const loads = places.map((place) => ({ place, load: beginLoad(place, writers, () => step()) }));
  await Promise.race([killed, Promise.all(loads.map(({ load }) => load.over))]);
  if (!isKilled)
    throw new Error(`nobody was heard any more, and nothing was killed: ${house.said()}`);
  const ready = await comeBack(house, target, former);
  await Promise.all(loads.map(({ load }) => load.stop()));
  return { ready, sent: new Map(loads.map(({ place, load }) => [place, load.sent])) };
}

function kill(house: RealHouse, target: Target): void {
  if (target === 'house' || target === 'both') house.kill();
  if (target === 'database' || target === 'both') house.killDatabase();
  if (target === 'postmaster') endAll([house.postmaster()]);
}

/** The database comes back by itself; the house is started again, as a machine starts it. */
async function comeBack(house: RealHouse, target: Target, former: number): Promise<number> {
  const began = performance.now();
  if (target === 'house' || target === 'both') {
    await house.gone();
    await house.start();
    return performance.now() - began;
  }
  // Of a PostgreSQL that lost its first process, others may answer for a moment.
  while (postmasterOf(house) === former && performance.now() - began < patience)
    await new Promise((resolve) => setTimeout(resolve, 5));
  await house.untilReady(patience);
  return performance.now() - began;
}

function postmasterOf(house: RealHouse): number | undefined {
  try {
    return house.postmaster();
  } catch {
    return undefined;
  }
}

/** What nobody heard of, and some of what was acknowledged, is sent once more. */
async function sendAgain(place: Place, sent: readonly Sent[]): Promise<void> {
  const [unheard, written] = (['unheard', 'written'] as const).map((how) =>
    sent.filter(({ answered }) => answered === how),
  );
  for (const one of [...(unheard ?? []), ...(written ?? []).slice(-5)]) {
    const answered = await send(place, one);
    // A no to what was acknowledged would be a yes that is forgotten.
    if (one.answered === 'unheard' || answered !== 'written') one.answered = answered;
  }
}

/** Later kills must not take what an earlier one left. */
async function lostLater(house: RealHouse, written: readonly Written[]): Promise<string[]> {
  const rows = await rowsOf<{ id: Id; entries: string }>(
    house.connection(),
    'select partnership_id as id, count(*) as entries from entry group by 1',
    [],
  );
  const counts = new Map(rows.map(({ id, entries }) => [id, Number(entries)]));
  return written
    .filter(({ partnership, acts }) => (counts.get(partnership) ?? 0) < acts)
    .map(({ partnership }) => `${partnership} lost entries to a later kill`);
}

async function weaken(house: RealHouse): Promise<void> {
  await rowsOf(house.connection(), 'alter role hearthside_record set synchronous_commit = off', []);
  house.kill();
  await house.gone();
  await house.start();
}
