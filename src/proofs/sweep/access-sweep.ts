/** The access sweep, as proofs: every route and act by everybody; ids replaced; fields added. */
import { chanceFrom } from '../../testing/histories/chance.ts';
import type { How, Proof, Shown } from '../proof.ts';
import { sweepCookies } from './sweep-cookies.ts';
import { findKeys, keyCells, sweepKeys } from './sweep-keys.ts';
import { makeForeign } from './foreign-ids.ts';
import { setStage } from './stage.ts';
import { withSweep, type Sweep } from './sweep.ts';
import { actCells, inTurn, sweepAct, unmatchedActs } from './sweep-acts.ts';
import { routeCells, sweepRoute, unmatchedRoutes } from './sweep-routes.ts';
import { sightCells, sweepSight } from './sweep-sight.ts';
import { swapCells, sweepSwap } from './sweep-swaps.ts';
import { readWhoMay, shareStates, type ShareState } from './who-may.ts';

type Work = (sweep: Sweep, how: How) => Promise<Shown>;

async function onStage(how: How, states: readonly ShareState[], work: Work): Promise<Shown> {
  const stage = await setStage(how.grounds, states);
  try {
    return await withSweep({ stage, whoMay: readWhoMay() }, (sweep) => work(sweep, how));
  } finally {
    await stage.close();
  }
}

export const accessSweep: Proof = {
  name: 'access',
  promise:
    'Every route and every act answers everybody as the table of who may says; what is denied is answered like what never existed; and each read is written down once',
  unit: 'cells',
  sizes: { test: 1_000, prove: 6_600 },
  run: (how) => onStage(how, shareStates, sweepAll),
};

/** All cells, in an order of chance, and again from the next seed for as many as are asked. */
export async function sweepAll(sweep: Sweep, { size, seed, tell }: How): Promise<Shown> {
  const { whoMay, stage } = sweep;
  const states = [...stage.tables.keys()];
  const against = [...unmatchedRoutes(sweep), ...unmatchedActs(whoMay)];
  const sights = sightCells(states).map((cell) => () => sweepSight(sweep, cell));
  const everyAct = actCells(whoMay, states);
  // For the small form supporter, professional and guardian take turns; the table has one column for them.
  const chosen = size < everyAct.length ? inTurn(everyAct, seed) : everyAct;
  const acts = chosen.map((cell) => () => sweepAct(sweep, cell));
  const routes = routeCells(sweep).map((cell) => () => sweepRoute(sweep, cell));
  const rounds = Math.max(1, Math.floor(size / (sights.length + acts.length)));
  let done = 0;
  for (let round = 0; round < rounds; round++) {
    const order = chanceFrom(seed, round).some([...sights, ...acts], size);
    // The routes come last, and once: what they make and take away is nobody's at these tables.
    for (const check of [...order, ...(round + 1 === rounds ? routes : [])]) {
      if (against.length >= enough) break;
      against.push(...(await check()));
      tell(++done);
    }
  }
  const figures = { sights: sights.length, acts: acts.length, routes: routes.length, rounds };
  return { against, figures };
}

/** More findings than anybody reads. */
const enough = 40;

export const idSwaps: Proof = {
  name: 'access-swaps',
  promise:
    'Whichever id of whichever ask is replaced by one that is not for the asker: nothing foreign is read or changed, and what is hidden is answered like what never existed',
  unit: 'swaps',
  sizes: { test: 800, prove: 20_000 },
  run: (how) => onStage(how, ['add'], swapAll),
};

export async function swapAll(sweep: Sweep, { size, seed, tell }: How): Promise<Shown> {
  const foreign = await makeForeign(sweep);
  const cells = chanceFrom(seed, 0).some(swapCells(sweep), size);
  const against = await sweepCookies(sweep);
  let done = 0;
  for (const cell of cells) {
    if (done >= size || against.length >= enough) break;
    against.push(...(await sweepSwap(sweep, foreign, cell, () => tell(++done))));
  }
  return { against, figures: { asks: cells.length, swaps: done } };
}

export const moreFields: Proof = {
  name: 'access-fields',
  promise:
    'A body with one field more is refused, whichever column of the database or key of another ask it is called',
  unit: 'fields',
  sizes: { test: 1_500, prove: 12_000 },
  run: (how) => onStage(how, ['add'], addAllFields),
};

export async function addAllFields(sweep: Sweep, { size, seed, tell }: How): Promise<Shown> {
  const keys = await findKeys(sweep);
  const cells = chanceFrom(seed, 0).some(keyCells(sweep), size);
  const each = Math.ceil(size / cells.length);
  const against: string[] = [];
  let done = 0;
  for (const [n, cell] of cells.entries()) {
    const some = { ...keys, all: chanceFrom(seed, n).some(keys.all, each) };
    against.push(...(await sweepKeys(sweep, cell, some, () => tell(++done))));
  }
  return { against, figures: { bodies: cells.length, keys: keys.all.length, fields: done } };
}
