import { newCaller } from '../../testing/caller.ts';
import { chanceFrom } from '../../testing/histories/chance.ts';
import { startHouse, type StartedHouse } from '../../testing/start-house.ts';
import type { Proof } from '../proof.ts';
import type { Case } from './case.ts';
import { comeIn, trusting, type People } from './come-in.ts';
import { readRoutes, type Route } from './described.ts';
import { generate, nobody } from './generated.ts';
import { handFraming } from './hand-framing.ts';
import { handFrames } from './hand-frames.ts';
import { handLines } from './hand-lines.ts';
import { hunt } from './hunt.ts';

/** Those that somebody thought of; each run sends all of them, and then generated ones. */
export const byHand: readonly Case[] = [...handLines, ...handFraming, ...handFrames];

const patience = 5_000;
const mostGrowth = 50 * 1024 * 1024;
/** So many at a time; then whoever was signed out by them comes in again. */
const batch = 1_000;

export const malformed: Proof = {
  name: 'malformed',
  promise:
    'Whatever strangers send, the house says no in one shape, soon, with all its headers and nothing of its insides, and goes on',
  unit: 'requests',
  sizes: { test: 5_000, prove: 100_000 },
  async run({ size, seed, tell }) {
    const house = await startHouse(trusting);
    try {
      return await throwAt(house, { size, seed, tell });
    } finally {
      await house.end();
    }
  },
};

type Much = { size: number; seed: number; tell: (done: number) => void };

async function throwAt(house: StartedHouse, { size, seed, tell }: Much) {
  const people = await comeIn(house);
  const routes = readRoutes((await newCaller(house).ask('GET', '/api/openapi.json')).body);
  const all = cases(people, routes, { size: Math.max(size, byHand.length), seed });
  const against: string[] = [];
  const figures = { byHand: byHand.length, slowest: 0, growthMB: 0 };
  // What a server keeps once it has seen everything once is no growth; what comes on top of it is.
  let before = 0;
  for (let sent = 0; sent < all.size && against.length === 0; sent += batch) {
    const some = take(all.next, Math.min(batch, all.size - sent));
    const hunted = { port: house.port, sender: people.sender, patience };
    const found = await hunt(hunted, some, (done) => tell(sent + done));
    against.push(...found.findings);
    figures.slowest = Math.max(figures.slowest, Math.round(found.slowest));
    if (!house.isRunning())
      return { against: [...against, `it fell: ${house.said().slice(-2_000)}`] };
    await people.comeBack();
    if (sent + batch <= all.size / 2) before = (await house.memory()).rss;
  }
  const growth = (await house.memory()).rss - before;
  figures.growthMB = Math.round(growth / 1024 / 1024);
  if (before > 0 && growth > mostGrowth) against.push(`it holds ${figures.growthMB} MB more`);
  if (/"message":"(?:fault|unexpected)"/.test(house.said()))
    against.push(`its log tells of faults: ${house.said().slice(-2_000)}`);
  return { against, figures };
}

function cases(people: People, routes: readonly Route[], { size, seed }: Omit<Much, 'tell'>) {
  const { names, ids, items, partnership } = people;
  const chance = chanceFrom(seed, 0);
  let n = 0;
  const next = (): Case => {
    n += 1;
    const hand = byHand[n - 1];
    return (
      hand ?? generate({ routes, people: [...names, nobody], ids, items, partnership }, chance, n)
    );
  };
  return { size, next };
}

function* take(next: () => Case, many: number): Generator<Case> {
  for (let n = 0; n < many; n++) yield next();
}
