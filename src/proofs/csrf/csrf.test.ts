import { expect, test } from 'vitest';
import fastify from 'fastify';
import * as z from 'zod';
import { requirePolicies } from '../../server/http/policy.ts';
import type { App, Routes } from '../../server/http/route.ts';
import { allRoutes } from '../../server/http/routes.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { there } from '../../testing/there.ts';
import { proveInTest } from '../prove-in-test.ts';
import { everyCell } from './cells.ts';
import { csrf, withApp } from './csrf.ts';
import { mayChange, ours, reasons } from './may-change.ts';
import { sendingsOf, tryCells } from './try-cells.ts';

proveInTest(csrf);

const grounds = { createDatabase: () => createDatabase() };
const anyone = { policy: 'anyone' as const };
const schema = { response: { 200: z.strictObject({}) } };

async function findingsIn(planted: Routes): Promise<string> {
  return withApp(grounds, [planted], ours, async (app) => {
    const { against } = await tryCells(app, everyCell(sendingsOf(app)));
    return against.join('\n');
  });
}

test('control: a route that takes any body is found', async () => {
  const found = await findingsIn((app) => {
    const config = { ...anyone, takesAnyBody: true as const };
    app.post('/api/careless', { config, schema }, async () => ({}));
  });
  expect(found).toContain('gets through: {"route":"POST /api/careless"');
  // No parser takes what is not JSON, so all that gets through is nothing at all.
  expect(found).toContain('"hasBody":false');
  expect(found).not.toContain('"hasBody":true');
  expect(found).not.toContain('cross-site');
});

test('control: an app that believes another origin is found', async () => {
  const found = await withApp(grounds, allRoutes, 'https://evil.example', async (app) => {
    const [sending] = sendingsOf(app);
    return (await tryCells(app, everyCell([there(sending)]))).against.join('\n');
  });
  expect(found).toContain('"origin":"https://evil.example"');
});

test('control: a route that nobody asks from where it is sent is found, also as a stream', async () => {
  const bare: App = fastify();
  requirePolicies(bare);
  bare.post('/api/bare', { config: anyone }, async () => ({}));
  bare.get('/api/stream', { config: anyone }, async () => ({}));
  const { against } = await tryCells(bare, everyCell(sendingsOf(bare)));
  const found = against.join('\n');
  expect(found).toContain('"POST /api/bare","upgrade":false,"site":"cross-site"');
  expect(found).toContain('"GET /api/stream","upgrade":true,"site":"cross-site"');
});

test('each reason is there for something', async () => {
  const cells = await withApp(grounds, allRoutes, ours, async (app) => [
    ...everyCell(sendingsOf(app)),
  ]);
  const through = cells.filter(mayChange);
  const idle = reasons.filter(({ is }) => !through.some(is));
  expect(idle.map(({ because }) => because)).toEqual([]);
});
