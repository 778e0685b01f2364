import { createLog } from '../../server/log.ts';
import { buildApp } from '../../server/http/app.ts';
import type { App, Routes } from '../../server/http/route.ts';
import { allRoutes } from '../../server/http/routes.ts';
import { chanceFrom } from '../../testing/histories/chance.ts';
import { testHouse } from '../../testing/house.ts';
import type { Grounds, Proof } from '../proof.ts';
import { chanceCell, everyCell } from './cells.ts';
import { ours } from './may-change.ts';
import { sendingsOf, tryCells } from './try-cells.ts';

export const csrf: Proof = {
  name: 'csrf',
  promise: 'What changes something comes from our own pages, in our own shape, at every route',
  unit: 'requests by chance, on top of the whole table',
  sizes: { test: 2_000, prove: 100_000 },
  run: ({ size, seed, grounds, tell }) =>
    withApp(grounds, allRoutes, ours, async (app) => {
      const sendings = sendingsOf(app);
      const table = await tryCells(app, everyCell(sendings));
      const chance = chanceFrom(seed, 0);
      const others = Array.from({ length: size }, () => chanceCell(sendings, chance));
      const by = await tryCells(app, others, { isOurs: false, tell });
      const figures = {
        routes: sendings.length,
        table: table.count.cells,
        through: table.count.through,
      };
      return { against: [...table.against, ...by.against].slice(0, 50), figures };
    }),
};

/** An app behind whose door nothing is: what gets through changes nothing, and the next is asked. */
export async function withApp<Result>(
  grounds: Grounds,
  routes: readonly Routes[],
  origin: string,
  use: (app: App) => Promise<Result>,
): Promise<Result> {
  const database = await grounds.createDatabase();
  const house = await testHouse(database.connection, { log: createLog('silent') });
  const atDoor = async () => {
    throw new Error('there is nothing behind this door');
  };
  const door = { ...house.door, database: { ...house.database, atDoor } };
  const app = await buildApp({ ...house, door, config: { ...house.config, origin } }, routes);
  try {
    return await use(app);
  } finally {
    await app.close();
    await house.close();
    await database.drop();
  }
}
