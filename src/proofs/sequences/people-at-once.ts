import * as fc from 'fast-check';
import type { Reader } from '../../server/record/deliver.ts';
import { isRefusal } from '../../record/refusal.ts';
import { amara, mateo, rosa } from '../../testing/given.ts';
import { houseRules, recordAfter } from '../../testing/pure-record.ts';
import { before, people, type Try } from '../../testing/random-acts.ts';
import { there } from '../../testing/there.ts';
import type { Grounds, How, Proof, Shown } from '../proof.ts';
import { actIn } from './alone.ts';
import { beginRecord } from './begin-record.ts';
import { differenceInCopy, forgettingTimes, wrongDeliveries } from './check-deliveries.ts';
import { brokenChain, readRows, wrongOpenings, wrongRows } from './check-record.ts';
import { conduct, send, someRounds, type Sent, type Step } from './conduct.ts';
import { createDevice, type Device } from './device.ts';
import { tellHistory, wrongRefusals } from './history.ts';
import { openHouse, type Built, type OpenHouse } from './open-house.ts';
import { watchReads, type Window } from './watched-reader.ts';

/** How long a device may take at most, in milliseconds; how quick it is in truth is a figure. */
const longest = 5_000;

export const peopleAtOnce: Proof = {
  name: 'people-at-once',
  promise:
    'Six people act at once, send twice, are cut off and come back: nothing is lost or doubled, everything is written down, and what is taken back is gone',
  unit: 'rounds',
  sizes: { test: 5, prove: 600 },
  run: ({ grounds, ...run }) => playRounds(grounds, {}, run),
};

type Run = Pick<How, 'size' | 'seed' | 'tell'> & { patience?: number; looksFor?: RegExp };

/** So many rounds at a house that may be broken on purpose; ends with the first that speaks against it
 * (in the words it looks for, if any). */
export async function playRounds(grounds: Grounds, built: Built, run: Run): Promise<Shown> {
  const windows = new Map<string, Window>();
  const { through = (same: Reader) => same } = built;
  const watched = (reader: Reader) => watchReads(windows)(through(reader));
  const house = await openHouse(grounds, { ...built, through: watched });
  const figures = { acts: 0, taken: 0, deliveries: 0 };
  const times: number[] = [];
  try {
    const rounds = fc.sample(someRounds, { numRuns: run.size, seed: run.seed });
    for (const [n, round] of rounds.entries()) {
      const { against, forgetting, ...counted } = await playRound(
        house,
        windows,
        round,
        run.patience ?? longest,
      );
      const found = against.filter((each) => (run.looksFor ?? /./).test(each));
      if (found.length > 0) return { against: found.map((each) => `round ${n}: ${each}`), figures };
      figures.acts += counted.acts;
      figures.taken += counted.taken;
      figures.deliveries += counted.deliveries;
      times.push(...forgetting);
      run.tell(n + 1);
    }
  } finally {
    await house.close();
  }
  return judge(figures, times);
}

/** A hundredth of fewer than this is nobody, so only the long form judges how quick it is. */
const enough = 1_000;

function judge(figures: Record<string, number>, times: readonly number[]): Shown {
  const sorted = [...times].sort((a, b) => a - b);
  const p99 = sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0;
  const late = sorted.length >= enough && p99 > 1_000;
  return {
    against: late ? [`one taking-back in a hundred took ${Math.round(p99)} ms to arrive`] : [],
    figures: {
      ...figures,
      taken_away: sorted.length,
      forgotten_p50_ms: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
      forgotten_p99_ms: Math.round(p99),
    },
  };
}

async function playRound(
  house: OpenHouse,
  windows: ReadonlyMap<string, Window>,
  round: readonly Step[][],
  patience: number,
) {
  const table = await house.setTable();
  const devices = people.map((person) => createDevice(table, person));
  try {
    const sent = await act(devices, round);
    const rows = await readRows(house, table);
    const numbers = new Map(rows.map((row) => [table.inward(row.entry_id), Number(row.seq)]));
    const { history, against } = tellHistory(sent, numbers);
    const record = there(history.states.at(-1));
    for (const device of devices) against.push(...wrongDeliveries(history, device, windows));
    const copies = devices.map(async (device) => {
      await device.until(() => differenceInCopy(record, device) === undefined, patience);
      return differenceInCopy(record, device) ?? [];
    });
    against.push(...(await Promise.all(copies)).flat());
    against.push(...wrongRefusals(history, sent), ...brokenChain(rows, table.partnership));
    against.push(...(await wrongRows(house, table, rows, record)));
    against.push(...(await wrongOpenings(house, table, devices)));
    const forgetting = devices.flatMap((device) => forgettingTimes(history, device));
    const deliveries = devices.reduce((sum, { given }) => sum + given.length, 0);
    return { against, forgetting, acts: sent.length, taken: history.taken.length, deliveries };
  } finally {
    for (const device of devices) device.close();
  }
}

/** Words that began between us, and numbers that are folded, so that there is something to open. */
const soFar: readonly Try[] = [
  { focus: 'goals', who: rosa, what: 'comment', whom: rosa, pick: 0, more: true },
  { focus: 'goals', who: mateo, what: 'askRating', whom: amara, pick: 0, more: true },
  { focus: 'goals', who: amara, what: 'rate', whom: amara, pick: 0, more: true },
];

/** First what happened before, one after another; then everybody at once. */
async function act(devices: readonly Device[], round: readonly Step[][]): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (const device of devices) device.connect();
  let record = beginRecord();
  for (const [n, tried] of [...before, ...soFar].entries()) {
    const device = there(devices.find(({ person }) => person === tried.who));
    const one = await send(device, there(actIn(record, tried, n)), 'once');
    const now = 'entries' in one.answered ? (one.answered.entries[0]?.at ?? 0) : 0;
    const after = recordAfter(houseRules, record, one.actor, one.act, now);
    if (!isRefusal(after)) record = after;
    sent.push(one);
  }
  const note = (one: Sent) => void sent.push(one);
  await Promise.all(
    devices.map((device, place) => conduct(device, place, round[place] ?? [], note)),
  );
  return sent;
}
