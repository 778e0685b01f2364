import type { Id } from '../../record/ids.ts';
import { usualBeat } from '../../server/http/on-the-beat.ts';
import type { Routes } from '../../server/http/route.ts';
import { allRoutes } from '../../server/http/routes.ts';
import { whoAsks } from '../../server/http/session.ts';
import { readItems } from '../../server/store/reading.ts';
import { june, nthId } from '../../testing/given.ts';
import { there } from '../../testing/there.ts';
import type { Grounds, How, Proof, Shown } from '../proof.ts';
import { actsOf } from '../sequences/answers.ts';
import type { Caller } from '../sequences/caller.ts';
import { openHouse, type Built, type OpenHouse, type Table } from '../sequences/open-house.ts';
import { cliffsDelta, median } from '../apart.ts';
import { never } from './compare-routes.ts';
import { tellTwins } from './tell-twins.ts';
import { closeSide, happen, setSide } from './twins.ts';

/** What would tell somebody who measures; asked only of enough pairs, in the long form. */
const enough = 1_000;
const mostApart = { milliseconds: 2, delta: 0.1 };

export const hiddenTakesAsLong: Proof = {
  name: 'hidden-time',
  promise:
    'What is hidden is refused as quickly as what does not exist: nobody tells them by a clock',
  unit: 'pairs for each route',
  sizes: { test: 40, prove: 2_000 },
  async run({ grounds, ...how }) {
    const { against, figures } = await measurePairs(grounds, { beat: usualBeat }, how);
    if (how.size < enough) return { against, figures: { ...figures } };
    const planted = await measurePairs(grounds, readsOnceMore, how);
    const isFound = planted.against.some((each) => each.startsWith('act '));
    return {
      against: [
        ...against,
        ...(isFound ? [] : ['one reading more for what is hidden is not found']),
      ],
      figures: { ...figures, planted_act_delta: planted.figures?.act_delta ?? 0 },
    };
  },
};

/**
 * The control: a house that answers when it has found out, and reads once more where the thing is
 * there, though hidden.
 */
const readsOnceMore: Built = {
  routes: allRoutes.map((group): Routes => (app, house) => {
    app.addHook('preHandler', async (request) => {
      const { item } = (request.body ?? {}) as { item?: Id };
      if (item === undefined || item === never) return;
      const { partnership = '' } = request.params as { partnership?: Id };
      const { personId } = whoAsks(request);
      await house.database.asViewer(personId, partnership, (db) => readItems(db, partnership));
    });
    return group(app, house);
  }),
};

/** One question, about what is hidden and about what never was. */
type Pair = { name: string; hidden: () => Promise<number>; absent: () => Promise<number> };

export async function measurePairs(
  grounds: Grounds,
  built: Built,
  { size, tell }: Pick<How, 'size' | 'tell'>,
): Promise<Shown> {
  const house = await openHouse(grounds, built);
  const figures: Record<string, number> = {};
  const against: string[] = [];
  try {
    const pairs = await pairsAt(house);
    const times = pairs.map(() => ({ hidden: [] as number[], absent: [] as number[] }));
    for (let n = -10; n < size; n++) {
      for (const [place, pair] of pairs.entries()) {
        const measured = await measureOne(pair, (n + place) % 2 === 0);
        // The first of each warm up what everybody shares.
        if (n < 0) continue;
        times[place]?.hidden.push(measured.hidden);
        times[place]?.absent.push(measured.absent);
      }
      tell(Math.max(0, n + 1));
    }
    for (const [place, { name }] of pairs.entries()) {
      const { hidden, absent } = there(times[place]);
      const gap = Math.abs(median(hidden) - median(absent));
      const delta = Math.abs(cliffsDelta(hidden, absent));
      figures[`${name}_gap_ms`] = Math.round(gap * 1_000) / 1_000;
      figures[`${name}_delta`] = Math.round(delta * 1_000) / 1_000;
      const tells = gap > mostApart.milliseconds || delta >= mostApart.delta;
      if (size >= enough && tells) against.push(`${name} takes ${gap} ms longer, delta ${delta}`);
    }
    return { against, figures };
  } finally {
    await house.close();
  }
}

/** Which of the two comes first changes, so that neither has the better place. */
async function measureOne({ hidden, absent }: Pair, hiddenFirst: boolean) {
  if (hiddenFirst) return { hidden: await hidden(), absent: await absent() };
  const first = await absent();
  return { hidden: await hidden(), absent: first };
}

async function pairsAt(house: OpenHouse): Promise<Pair[]> {
  const { table, hidden } = await tableWithHidden(house);
  const elsewhere = await house.setTable();
  const caller = table.caller(june);
  let sent = 0;
  const comment = (item: Id) => () => {
    const act = {
      id: nthId(500_000 + ++sent),
      item,
      kind: 'goals/comment',
      body: { words: 'Hm.' },
    };
    return timeOf(caller, 'POST', actsOf(table), table.outward(JSON.stringify(act)));
  };
  const at = (method: string, path: (id: Id) => string, body?: string) => (id: Id) => () =>
    timeOf(caller, method, path(id), body);
  const record = at('GET', (id) => `/api/partnerships/${id}/record`);
  const openings = at('GET', (id) => `/api/partnerships/${id}/openings`);
  // Routes that ask for a sign-in of the last minutes would ask for one before so many pairs are over.
  const invitations = at('GET', (id) => `/api/partnerships/${id}/invitations`);
  const acts = (id: Id) => {
    const act = { id: nthId(700_000), item: hidden, kind: 'goals/comment', body: { words: 'Hm.' } };
    return () =>
      timeOf(caller, 'POST', actsOf({ partnership: id }), table.outward(JSON.stringify(act)));
  };
  const theirs = elsewhere.partnership;
  return [
    { name: 'act', hidden: comment(hidden), absent: comment(never) },
    { name: 'acts_elsewhere', hidden: acts(theirs), absent: acts(never) },
    { name: 'record', hidden: record(theirs), absent: record(never) },
    { name: 'openings', hidden: openings(theirs), absent: openings(never) },
    { name: 'invitations', hidden: invitations(theirs), absent: invitations(never) },
  ];
}

async function timeOf(
  caller: Caller,
  method: string,
  path: string,
  body?: string,
): Promise<number> {
  const began = performance.now();
  const { status } = await caller.ask(method, path, body);
  const took = performance.now() - began;
  if (status !== 404) throw new Error(`${method} ${path} was answered ${status}`);
  return took;
}

/** A table with a goal in it that is hidden from June. */
async function tableWithHidden(house: OpenHouse): Promise<{ table: Table; hidden: Id }> {
  const beats = tellTwins(june, []);
  const [whole, bare] = [await setSide(house, june), await setSide(house, june)];
  const against = await happen(beats, whole, bare);
  closeSide(whole);
  closeSide(bare);
  if (against[0] !== undefined) throw new Error(against[0]);
  const begun = beats.find(({ isHidden, act }) => isHidden && act.kind === 'goals/propose');
  return { table: whole.table, hidden: there(begun).act.item };
}
