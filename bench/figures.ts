/** Times, and what is made of them. */
import type { Tell } from './tell.ts';

export function median(times: readonly number[]): number {
  return round(middle(times));
}

/** The time that so many of a hundred do not exceed. */
export function percentile(times: readonly number[], of: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  const place = Math.min(sorted.length - 1, Math.ceil((sorted.length * of) / 100) - 1);
  return round(sorted[Math.max(0, place)] ?? 0);
}

export function round(figure: number): number {
  return Math.round(figure * 100) / 100;
}

/** How often the first would fit into the second: 1 is as quick, 0.5 takes twice as long. */
export function ratio(floor: readonly number[], house: readonly number[]): number {
  return round(middle(floor) / middle(house));
}

function middle(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [(sorted.length - 1) / 2, sorted.length / 2].map(
    (place) => sorted[Math.floor(place)],
  );
  return (low + high) / 2;
}

/** How long something takes, in milliseconds. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The first rounds fill what is filled once: connections, plans, compiled code. */
const mostUnmeasured = 10;

type Works<Name extends string> = Readonly<Record<Name, () => Promise<unknown>>>;

/** Does several things in turns, so that what the machine does meanwhile meets all of them. */
export async function inTurns<Name extends string>(
  rounds: number,
  works: Works<Name>,
  tell: Tell,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  for (let n = -Math.min(mostUnmeasured, rounds / 2); n < rounds; n++) {
    if (n > 0 && n % 100 === 0) tell(`${n} of ${rounds} rounds`);
    // Each comes first as often as last, so that nobody gains from who went before.
    for (const name of n % 2 === 0 ? names : names.toReversed()) {
      const took = await timeOf(works[name]);
      if (n >= 0) times[name]?.push(took);
    }
  }
  return times as Record<Name, number[]>;
}
