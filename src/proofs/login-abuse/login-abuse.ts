import { createSignInLimits } from '../../server/auth/sign-in-limits.ts';
import { chanceFrom } from '../../testing/histories/chance.ts';
import { openDoorstep, quickHash } from '../../testing/doorstep.ts';
import type { How, Proof, Shown } from '../proof.ts';
import { judgeSiege } from './judge-siege.ts';
import { moveIn } from './people.ts';
import { besiege, type Siege } from './siege.ts';
import { realHash, watchHashing, type Watched } from './watched-hashing.ts';

export const loginAbuse: Proof = {
  name: 'login-abuse',
  promise:
    'However many guesses come from however many places, no stranger comes in, and whoever is attacked still does',
  unit: 'attempts',
  sizes: { test: 4_800, prove: 100_000 },
  async run(how) {
    const long = await underSiege(how, { watched: watchHashing(quickHash) });
    const costly = await underSiege(atFullCost(how), { watched: watchHashing(realHash) });
    return {
      against: [...long.against, ...costly.against.map((each) => `at full cost: ${each}`)],
      figures: { ...long.figures, atOnceAtFullCost: costly.figures?.atOnce ?? 0 },
    };
  },
};

/** A wave with the real hash: it alone is more than the queue for strangers holds. */
export function atFullCost(how: How): How {
  return { ...how, size: 120, tell: () => {} };
}

/** The parts of the door that are looked at here; a control puts weak ones in their place. */
export type Parts = { watched: Watched; limits?: ReturnType<typeof createSignInLimits> };

export async function underSiege(
  { size, seed, grounds, tell }: How,
  { watched, limits = createSignInLimits() }: Parts,
): Promise<Shown> {
  const own = await grounds.createDatabase();
  const step = await openDoorstep({ own, hashing: watched.hashing });
  try {
    const isLong = size > 1_000;
    const residents = await moveIn(step, isLong ? 12 : 1);
    Object.assign(step.door.limits, limits);
    // A code is good once and new after 30 seconds; nobody comes home more often.
    const pace = isLong ? { homecoming: 12, between: 3_000 } : { homecoming: 1, between: 31_000 };
    step.later(60_000);
    const course = { size, chance: chanceFrom(seed, 0), ...pace, tell };
    const siege = await besiege(step, residents, course);
    return { against: judgeSiege(siege, watched.seen), figures: figuresOf(siege, watched) };
  } finally {
    await step.close();
  }
}

function figuresOf({ minutes, victim }: Siege, { seen }: Watched) {
  const rounded = Math.round(minutes);
  return { minutes: rounded, hashes: seen.all, atOnce: seen.most, homecomings: victim.length };
}
