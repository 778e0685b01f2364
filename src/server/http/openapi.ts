import { readFileSync } from 'node:fs';
import swagger from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { App, Routes } from './route.ts';

/** Collects the routes as they are made; register it before them. */
export async function describeRoutes(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Hearthside',
        description: 'What the pages of this house ask of its server.',
        version: readVersion(),
      },
    },
    transform: jsonSchemaTransform,
  });
}

export const openapiRoutes: Routes = (app) => {
  app.get(
    '/api/openapi.json',
    {
      config: { policy: 'anyone' },
      schema: { response: { 200: z.record(z.string(), z.unknown()) } },
    },
    async () => ({ ...app.swagger() }),
  );
};

function readVersion(): string {
  const file = new URL('../../../package.json', import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}
