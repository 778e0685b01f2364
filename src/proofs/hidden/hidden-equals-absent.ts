import * as fc from 'fast-check';
import type { Id } from '../../record/ids.ts';
import { amara, june, mateo, rosa, sam } from '../../testing/given.ts';
import { someTries, type Try } from '../../testing/random-acts.ts';
import { openHouse, type Built, type OpenHouse } from '../sequences/open-house.ts';
import type { Grounds, How, Proof, Shown } from '../proof.ts';
import { differencesInActs } from './compare-ids.ts';
import { differencesInRoutes } from './compare-routes.ts';
import { tellTwins } from './tell-twins.ts';
import { closeSide, happen, setSide } from './twins.ts';

/** From these in turn things are hidden; most of all from those outside. */
const viewers: readonly Id[] = [rosa, june, sam, rosa, mateo, june, sam, amara];

/** How much is tried at each. */
const most = 24;

export const hiddenEqualsAbsent: Proof = {
  name: 'hidden',
  promise:
    'What is hidden from somebody cannot be told from what does not exist: every answer and everything that is sent is the same to the byte',
  unit: 'twin tables',
  sizes: { test: 3, prove: 300 },
  run: ({ grounds, ...how }) => compareTwins(grounds, {}, how),
};

type Run = Pick<How, 'size' | 'seed' | 'tell'> & { longest?: number; among?: readonly Id[] };

/** So many twins at a house that may be broken on purpose; ends with the first that differ. */
export async function compareTwins(
  grounds: Grounds,
  built: Built,
  { size, seed, tell, longest = most, among = viewers }: Run,
): Promise<Shown> {
  const house = await openHouse(grounds, built);
  const figures = { hidden_acts: 0, seen_acts: 0 };
  try {
    for (const [n, tried] of fc.sample(someTries, { numRuns: size, seed }).entries()) {
      const viewer = among[n % among.length] ?? rosa;
      const { against, hidden, seen } = await compareOne(house, viewer, tried.slice(0, longest));
      figures.hidden_acts += hidden;
      figures.seen_acts += seen;
      if (against.length > 0) {
        return { against: against.map((each) => `twins ${n}, to ${viewer}: ${each}`), figures };
      }
      tell(n + 1);
    }
  } finally {
    await house.close();
  }
  return { against: [], figures };
}

/** One story at two tables: what tells them apart, and how much was hidden and seen. */
export async function compareOne(house: OpenHouse, viewer: Id, tried: readonly Try[]) {
  const beats = tellTwins(viewer, tried);
  const [whole, bare] = [await setSide(house, viewer), await setSide(house, viewer)];
  try {
    const against = await happen(beats, whole, bare);
    const last = beats.at(-1);
    if (against.length === 0 && last) {
      against.push(...(await differencesInRoutes(house, viewer, [whole.table, bare.table])));
      against.push(...(await differencesInActs(last.whole, viewer, whole.table)));
    }
    const hidden = beats.filter(({ isHidden }) => isHidden).length;
    return { against, hidden, seen: beats.length - hidden };
  } finally {
    closeSide(whole);
    closeSide(bare);
  }
}
