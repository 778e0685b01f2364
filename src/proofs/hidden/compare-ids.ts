/** What one is answered who asks for something to be done with a thing that is hidden, or never was. */
import * as fc from 'fast-check';
import type { Id } from '../../record/ids.ts';
import type { Act } from '../../record/room.ts';
import { actRules } from '../../rooms/acting.ts';
import { nthId } from '../../testing/given.ts';
import { entriesFor, houseRules, type PureRecord } from '../../testing/pure-record.ts';
import { focuses, play, someTriesIn } from '../../testing/random-acts.ts';
import { actsOf } from '../sequences/answers.ts';
import type { Table } from '../sequences/open-house.ts';
import { sightOf } from '../sequences/sight-over-http.ts';
import { asText, never } from './compare-routes.ts';

const kinds = new Map<string, Act>();

/** One act of each kind, as somebody once asked for it; a kind that nobody asks for is named. */
function oneOfEachKind(): ReadonlyMap<string, Act> {
  const missing = () => Object.keys(actRules).filter((kind) => !kinds.has(kind));
  for (let seed = 1; seed <= 60 && missing().length > 0; seed++) {
    const rooms = missing().map((kind) => kind.split('/')[0] ?? '');
    // What is about the table itself happens around goals, too.
    const among = focuses.filter((focus) => focus === 'goals' || rooms.includes(focus));
    const taken = among
      .flatMap((focus) => fc.sample(someTriesIn(focus), { numRuns: 50, seed }))
      .flatMap((tried) => play(tried));
    for (const { act } of taken) kinds.set(act.kind, act);
  }
  if (missing().length > 0) throw new Error(`nobody ever asks for ${missing().join(', ')}`);
  return kinds;
}

/** Acts about a hidden thing; acts about a thing in sight that name hidden words in it. */
export async function differencesInActs(
  record: PureRecord,
  viewer: Id,
  table: Table,
): Promise<string[]> {
  const now = Date.now();
  const { items, entries } = sightOf(houseRules, record, viewer, now);
  const seen = new Set(entries.map(({ id }) => id));
  const knows = new Set(entriesFor(houseRules, record, viewer, now).map(({ item }) => item));
  const hidden = [...record.items.values()].find(({ id }) => !knows.has(id));
  const words = record.entries.find(
    ({ id, item }) => !seen.has(id) && items.some((each) => each.id === item),
  );
  const pairs: [Act, Act][] = [];
  for (const act of oneOfEachKind().values()) {
    // Who begins a thing names it: a name that is taken is refused, whoever has it. Nobody is told
    // the names of what is hidden from them.
    const begins = actRules[act.kind]?.begins !== undefined;
    if (hidden && !begins)
      pairs.push([
        { ...act, item: hidden.id },
        { ...act, item: never },
      ]);
    const named = Object.keys(act.body as object).filter((key) => namesWords.includes(key));
    if (!words || named.length === 0) continue;
    const about = (entry: Id): Act => ({
      ...act,
      item: words.item,
      body: { ...(act.body as object), ...Object.fromEntries(named.map((key) => [key, entry])) },
    });
    pairs.push([about(words.id), about(never)]);
  }
  return comparePairs(viewer, table, pairs);
}

/** Where an act names words by their id. */
const namesWords = ['suggestion', 'answers', 'round', 'step', 'entry', 'over'];

async function comparePairs(viewer: Id, table: Table, pairs: readonly [Act, Act][]) {
  const caller = table.caller(viewer);
  const against: string[] = [];
  const answerTo = async (act: Act, n: number) => {
    const body = table.outward(JSON.stringify({ ...act, id: nthId(900_000 + n) }));
    const heard = await caller.post(actsOf(table), body);
    return asText(table, heard);
  };
  for (const [n, [one, other]] of pairs.entries()) {
    const [hidden, absent] = [await answerTo(one, 2 * n), await answerTo(other, 2 * n + 1)];
    if (hidden !== absent || hidden.startsWith('200')) {
      against.push(`${one.kind} on what is hidden is answered ${hidden}\nand otherwise ${absent}`);
    }
  }
  caller.close();
  return against;
}
