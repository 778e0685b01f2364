import { createHashing, type Hashing } from '../../server/auth/hashing.ts';
import { openDoorstep } from '../../testing/doorstep.ts';
import { chanceFrom, type Chance } from '../../testing/histories/chance.ts';
import type { How, Proof, Shown } from '../proof.ts';
import { tellApart } from './compare-answers.ts';
import { doorsOf, type Door } from './doors.ts';
import { fillHouse } from './there-and-not.ts';
import { usualBeat } from '../../server/http/on-the-beat.ts';
import { timeApart, type Apart, type Pair } from './time-apart.ts';

export const enumeration: Proof = {
  name: 'enumeration',
  promise:
    'Who asks about a person, an address or a link that is not theirs is answered as if it had never been, also by the clock',
  unit: 'pairs at each door',
  sizes: { test: 3, prove: 2_000 },
  run: (how) => askAtDoors(how),
};

/** With fewer pairs a clock tells nothing; only the answers are compared then. */
const enoughToTime = 100;
const most = { medianGap: 2, delta: 0.1 };

/** A control puts another hashing in place of the house's own, or asks at some doors alone. */
export async function askAtDoors(
  { size, seed, grounds, tell }: How,
  { hashing = createHashing() as Hashing, only = /./, timed = size >= enoughToTime } = {},
): Promise<Shown> {
  const own = await grounds.createDatabase();
  // Where it is timed, "not here" is answered on the beat, as it is where people live.
  const step = await openDoorstep({ own, hashing, ...(timed && { beat: usualBeat }) });
  try {
    const chance = chanceFrom(seed, 0);
    const doors = doorsOf(step, await fillHouse(step)).filter(({ name }) => only.test(name));
    const against: string[] = [];
    const worst: Apart = { medianGap: 0, delta: 0 };
    for (const [n, door] of doors.entries()) {
      const found = await askAt(door, size, chance, (done) =>
        tell(Math.floor((n * size + done) / doors.length)),
      );
      against.push(...found.differences.slice(0, 1).map((each) => `${door.name}: ${each}`));
      const { medianGap, delta } = timeApart(found.pairs);
      worst.medianGap = Math.max(worst.medianGap, Math.abs(medianGap));
      worst.delta = Math.max(worst.delta, Math.abs(delta));
      const isApart = Math.abs(medianGap) > most.medianGap || Math.abs(delta) >= most.delta;
      if (timed && isApart)
        against.push(`${door.name}: ${medianGap.toFixed(2)} ms apart, delta ${delta.toFixed(3)}`);
    }
    const rounded = (measured: number) => Math.round(measured * 1_000) / 1_000;
    const figures = {
      doors: doors.length,
      gapMs: rounded(worst.medianGap),
      delta: rounded(worst.delta),
    };
    return { against, figures };
  } finally {
    await step.close();
  }
}

async function askAt(door: Door, size: number, chance: Chance, tell: (done: number) => void) {
  const pairs: Pair[] = [];
  const differences: string[] = [];
  for (let n = 0; n < size; n++) {
    // Which comes first is chance, so that what warms up for the second helps neither.
    const knownFirst = chance.often(0.5);
    const first = await timeOf(knownFirst ? door.known : door.unknown);
    const second = await timeOf(knownFirst ? door.unknown : door.known);
    const [known, unknown] = knownFirst ? [first, second] : [second, first];
    pairs.push([known.took, unknown.took]);
    const told = tellApart(known.answer, unknown.answer);
    if (told !== undefined) differences.push(told);
    tell(n + 1);
  }
  return { pairs, differences };
}

/** To think of a name takes time, too; that is not the house's. */
async function timeOf(makeReady: Door['known']) {
  const ask = makeReady();
  const began = performance.now();
  const answer = await ask();
  return { answer, took: performance.now() - began };
}
