/** The sweep, and its controls: openings planted on purpose, each of which it must find. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { actRules } from '../../rooms/acting.ts';
import type { Routes } from '../../server/http/route.ts';
import { plantedInFunctions } from '../../testing/histories/planted-in-functions.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { there } from '../../testing/there.ts';
import { proveInTest } from '../prove-in-test.ts';
import { faultyAccess } from '../rule/faults-show.ts';
import { accessSweep, idSwaps, moreFields } from './access-sweep.ts';
import { makeForeign } from './foreign-ids.ts';
import * as planted from './planted.ts';
import { sampleOf } from './sample.ts';
import { setStage, type Stage } from './stage.ts';
import { setClock } from './still-clock.ts';
import { withSweep, type Sweep } from './sweep.ts';
import { actCells, sweepAct, unmatchedActs } from './sweep-acts.ts';
import { findKeys, keyCells, sweepKeys } from './sweep-keys.ts';
import { routeCells, sweepRoute, unmatchedRoutes } from './sweep-routes.ts';
import { sightCells, sweepSight } from './sweep-sight.ts';
import { swapCells, sweepSwap } from './sweep-swaps.ts';
import { readWhoMay, type ShareState } from './who-may.ts';

proveInTest(accessSweep);
proveInTest(idSwaps);
proveInTest(moreFields);

const states: ShareState[] = ['see', 'ends now', 'add'];
const whoMay = readWhoMay();
let stage: Stage;

beforeAll(async () => {
  stage = await setStage({ createDatabase: () => createDatabase() }, states);
});
afterAll(() => stage.close());

type Check = (sweep: Sweep) => Promise<string[]>;

/** What is found in the house with these routes; the house's own find nothing. */
async function findings(check: Check, routes?: readonly Routes[]): Promise<string> {
  const found = await withSweep({ stage, whoMay, routes }, check);
  return found.join('\n');
}

async function all<Cell>(cells: readonly Cell[], check: (cell: Cell) => Promise<string[]>) {
  const found: string[] = [];
  for (const cell of cells) found.push(...(await check(cell)));
  return found;
}

const route = (path: string): Check => {
  return (sweep) =>
    all(
      routeCells(sweep).filter(({ name }) => name.endsWith(path)),
      (cell) => sweepRoute(sweep, cell),
    );
};
const act = (kind: string): Check => {
  return (sweep) =>
    all(
      actCells(whoMay, states).filter(({ line }) => line.name === kind),
      (cell) => sweepAct(sweep, cell),
    );
};
const sight: Check = (sweep) => all(sightCells(states), (cell) => sweepSight(sweep, cell));
const swaps = (name: string): Check => {
  return async (sweep) => {
    const foreign = await makeForeign(sweep);
    const cells = swapCells(sweep).filter((cell) => cell.name === name);
    return all(cells, (cell) => sweepSwap(sweep, foreign, cell, () => {}));
  };
};
const fields = (name: string): Check => {
  return async (sweep) => {
    const keys = await findKeys(sweep);
    const cells = keyCells(sweep).filter((cell) => cell.name === name);
    return all(cells, (cell) => sweepKeys(sweep, cell, keys, () => {}));
  };
};

describe('an opening planted in a route is found', () => {
  test.each([
    ['a weaker policy', route(' /api/house'), planted.weakPolicy, 'should be "no" and is "may"'],
    [
      'a check by how the address begins',
      route(' /api/practice/people'),
      planted.byPrefix,
      'client: HEAD /api/practice/people should be "no" and is "may"',
    ],
    [
      'an answer with one field more',
      route(' /api/me/passkeys'),
      planted.fieldMore,
      'GET /api/me/passkeys, 200: its schema lets more through',
    ],
    [
      'a no with other bytes for what is there',
      route('/record'),
      planted.otherBytes,
      'tells what is hidden from what is not there',
    ],
    [
      'an opening of what nobody was given',
      route('/record'),
      planted.readForHead,
      'HEAD /api/partnerships/:partnership/record gave content 0 times and wrote down 1',
    ],
    [
      "somebody else's id taken",
      swaps('DELETE /api/me/devices/:session'),
      planted.anySession,
      "url 0 as somebody's session",
    ],
    [
      'a column taken along',
      fields('PUT /api/me/profile'),
      planted.takesOffices,
      'PUT /api/me/profile asks for "offices" in its body, which is a column',
    ],
  ])('%s', { timeout: 0 }, async (_, check, routes, told) => {
    // So that there are links to seats, by which the planted fault knows the table.
    if (routes === planted.otherBytes) await findings(route('/seats/:seat/invitation'));
    expect(await findings(check)).toBe('');
    expect(await findings(check, routes)).toContain(told);
  });
});

test('an act that forgets to ask whether one may write is found', { timeout: 0 }, async () => {
  const check = act('goals/comment');
  expect(await findings(check)).toBe('');
  const found = await planted.withRule('goals/comment', { readingIsEnough: true }, () =>
    findings(check),
  );
  expect(found).toContain('supporter, share "see", of one: goals/comment should be "read"');
});

test('an act that any role may ask for is found', { timeout: 0 }, async () => {
  const found = await planted.withRule('goals/agree', { by: ['client', 'supporter'] }, () =>
    findings(act('goals/agree')),
  );
  expect(found).toContain('therapist, share "add", of one: goals/agree should be "may"');
});

test('an opening that is not written down is found', { timeout: 0 }, async () => {
  expect(await findings(sight)).toBe('');
  await stage.superuser.query('create rule unsaid as on insert to opening do instead nothing');
  try {
    expect(await findings(sight)).toContain('given 1 times, written down 0');
  } finally {
    await stage.superuser.query('drop rule unsaid on opening');
  }
});

test('a share that holds in the millisecond of its end is found', { timeout: 0 }, async () => {
  const late = there(
    plantedInFunctions.find(({ fault }) => fault === 'a share is over one tick late'),
  );
  const rule = new URL('../../../db/access/rule.sql', import.meta.url);
  await stage.superuser.query(await faultyAccess(late));
  await setClock(stage.superuser, stage.now);
  try {
    expect(await findings(sight)).toContain(
      'supporter, share "ends now": a goal of the client is given',
    );
  } finally {
    await stage.superuser.query(await readFile(rule, 'utf8'));
    await setClock(stage.superuser, stage.now);
  }
  expect(await findings(sight)).toBe('');
});

test('a route or an act without a line is named, and so is a line without either', async () => {
  const routes = await withSweep({ stage, whoMay }, async (sweep) => sweep.routes);
  const more = [...routes, 'GET /api/secret', 'HEAD /api/secret'];
  expect(unmatchedRoutes({ routes: more, whoMay })).toEqual(['GET /api/secret has no line']);
  const fewer = routes.filter((name) => name !== 'GET /api/house' && name !== 'HEAD /api/house');
  const told = 'GET /api/house has a line, and there is no such route';
  expect(unmatchedRoutes({ routes: fewer, whoMay })).toEqual([told]);
  const acts = new Map([...whoMay.acts].filter(([kind]) => kind !== 'seat/offer'));
  expect(unmatchedActs({ ...whoMay, acts })).toEqual(['seat/offer has no line']);
});

test('a word that is none, and a line that is there twice, are no table', async () => {
  const text = await readFile(new URL('who-may.md', import.meta.url), 'utf8');
  expect(() => readWhoMay(text.replace('| yours ', '| maybe '))).toThrow('"maybe" is none of');
  const line = there(text.split('\n').find((each) => each.startsWith('| `seat/offer`')));
  expect(() => readWhoMay(text.replace(line, `${line}\n${line}`))).toThrow('has not one line');
});

test('what nobody wrote an ask for is asked with what its schema takes', async () => {
  const schemas = await withSweep({ stage, whoMay }, async (sweep) => sweep.schemas);
  const bodies = [...schemas].flatMap(([name, { body }]) =>
    body instanceof z.ZodType ? [{ name, body }] : [],
  );
  const acts = Object.entries(actRules).map(([name, { schema }]) => ({ name, body: schema }));
  expect(bodies.length).toBeGreaterThan(15);
  const unfit = [...bodies, ...acts].filter(({ body }) => !body.safeParse(sampleOf(body)).success);
  expect(unfit.map(({ name }) => name)).toEqual([]);
});
