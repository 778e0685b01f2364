import type { FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import type { Id } from '../../record/ids.ts';
import type { Routes } from '../../server/http/route.ts';
import { allRoutes } from '../../server/http/routes.ts';
import { whoAsks } from '../../server/http/session.ts';
import type { House } from '../../server/house.ts';
import type { Line } from '../../server/live/line.ts';
import { june } from '../../testing/given.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { proveInTest } from '../prove-in-test.ts';
import type { Built } from '../sequences/open-house.ts';
import { cliffsDelta, median } from '../apart.ts';
import { never } from './compare-routes.ts';
import { compareTwins, hiddenEqualsAbsent } from './hidden-equals-absent.ts';
import { hiddenTakesAsLong } from './hidden-takes-as-long.ts';

proveInTest(hiddenEqualsAbsent);
proveInTest(hiddenTakesAsLong);

test('how far two lists are apart', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
  expect(cliffsDelta([2, 3, 4], [1, 1, 1])).toBe(1);
  expect(cliffsDelta([1, 2, 3], [1, 2, 3])).toBe(0);
  expect(cliffsDelta([1, 1], [1, 2])).toBe(-0.5);
});

/** A house that changes what it answers about a record by what is really in it. */
function answering(change: (text: string, head: number) => string): Built {
  const routes = allRoutes.map((group): Routes => (app, house) => {
    app.addHook('onSend', async (request, _, payload) => {
      if (!request.url.endsWith('/record') || typeof payload !== 'string') return payload;
      return change(payload, await headOf(house, request));
    });
    return group(app, house);
  });
  return { routes };
}

async function headOf({ database }: House, request: FastifyRequest): Promise<number> {
  const { partnership } = request.params as { partnership: Id };
  const head = await database.asViewer(whoAsks(request).personId, partnership, (db) =>
    db.selectFrom('partnership').select('head_seq').executeTakeFirst(),
  );
  return Number(head?.head_seq ?? 0);
}

/** A house that says to every line that something happened. */
const telling: Built = {
  live(live) {
    const lines = new Set<Line>();
    return {
      ...live,
      join: (line) => (lines.add(line), live.join(line)),
      wake(partnership) {
        live.wake(partnership);
        for (const line of lines) line.send({ gone: never });
      },
    };
  },
};

/** A policy that lets professionals see all of it; June is one. */
const toProfessionals = (table: string) => ({
  sql: `create policy "for professionals" on ${table} for select to hearthside_record
    using (partnership_id = any ((select app.my_partnerships_as(array['professional']))::uuid[]))`,
});

const faults: [string, Built][] = [
  ['a count of everything', answering((text, head) => text.replace('{', `{"all":${head},`))],
  [
    'a cursor that is longer',
    answering((text, head) => text.replace('"cursor":"', `$&${'x'.repeat(head)}`)),
  ],
  [
    'a number with gaps',
    answering((text, head) => text.replace('"whole"', `"last":${head},"whole"`)),
  ],
  ['a policy that shows every thing', toProfessionals('item')],
  ['a policy that shows every word', toProfessionals('entry')],
  ['a line that says that something happened', telling],
];

test.each(faults)('%s is found', { timeout: 0 }, async (_, built) => {
  const grounds = { createDatabase: () => createDatabase() };
  const run = { size: 1, seed: 1, tell: () => {}, longest: 0, among: [june] };
  const { against } = await compareTwins(grounds, built, run);
  expect(against).not.toEqual([]);
  expect(against.filter((each) => each.includes('did not arrive'))).toEqual([]);
});
