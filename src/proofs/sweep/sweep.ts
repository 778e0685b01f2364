/** What every part of the sweep has: the stage, the house as it is asked, and the table. */
import type { FastifySchema } from 'fastify';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../server/http/app.ts';
import { routeTable } from '../../server/http/policy.ts';
import type { Routes } from '../../server/http/route.ts';
import { schemasOf } from '../../server/http/schemas.ts';
import { asker, type Asking } from './asking.ts';
import { judgeBy, type Judge } from './judge.ts';
import type { Stage, SweepTable } from './stage.ts';
import type { ShareState, WhoMay } from './who-may.ts';

export type Sweep = {
  stage: Stage;
  whoMay: WhoMay;
  ask: Asking;
  judge: Judge;
  /** Every route there is, HEAD too, like `GET /api/me`. */
  routes: readonly string[];
  schemas: ReadonlyMap<string, FastifySchema>;
};

type Parts = { stage: Stage; whoMay: WhoMay; routes?: readonly Routes[] | undefined };

/** Opens the house for a sweep; with other `routes` where something is planted in them. */
export async function withSweep<Result>(
  { stage, whoMay, routes }: Parts,
  work: (sweep: Sweep) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'hearthside-sweep-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>A page</title>');
  await writeFile(join(folder, 'assets', 'part.js'), 'export {};');
  const app = await buildApp(stage.house, routes, folder);
  const schemas = schemasOf(app);
  try {
    return await work({
      stage,
      whoMay,
      schemas,
      ask: asker(app, stage),
      judge: judgeBy(schemas),
      routes: routeTable(app).map(({ method, path }) => `${method} ${path}`),
    });
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The table at which everything is shared, or the one in this state. */
export function tableIn({ stage }: Pick<Sweep, 'stage'>, state: ShareState = 'add'): SweepTable {
  const table = stage.tables.get(state);
  if (!table) throw new Error(`no table is set where the share is ${state}`);
  return table;
}

/** How often anything was given to somebody so far. */
export async function countOpenings({ stage }: Pick<Sweep, 'stage'>): Promise<number> {
  const { rows } = await stage.superuser.query<{ n: number }>(
    'select count(*)::int as n from opening',
  );
  return rows[0]?.n ?? 0;
}
