import type { FastifyInstance, FastifySchema } from 'fastify';
import * as z from 'zod';
import { problem } from './problem.ts';

declare module 'fastify' {
  interface FastifySchema {
    /** Set for what is a page or a file: it is not JSON, and not part of the described API. */
    hide?: boolean;
  }
}

/** What each route takes and gives, by its method and path; what proves it reads this. */
const said = new WeakMap<FastifyInstance, Map<string, FastifySchema>>();
export function schemasOf(app: FastifyInstance): ReadonlyMap<string, FastifySchema> {
  return said.get(app) ?? new Map();
}

/**
 * Stops the start when a route could take or give more than it says. A body is strict, so that an
 * unknown field is refused, not dropped. Each status that a route does not list is answered as a
 * problem or not at all: what no schema describes would otherwise leave the house as it is.
 */
export function requireSchemas(app: FastifyInstance): void {
  const schemas = new Map<string, FastifySchema>();
  said.set(app, schemas);
  app.addHook('onRoute', (route) => {
    const schema = route.schema;
    const keep = (whole: FastifySchema) =>
      [route.method].flat().forEach((method) => schemas.set(`${method} ${route.url}`, whole));
    if (schema?.hide) return keep(schema);
    if (schema?.response === undefined)
      throw new Error(`${route.url} does not say what it answers: give it response schemas.`);
    if (schema.body !== undefined && !isStrict(schema.body))
      throw new Error(`${route.url} takes fields it does not know: make its body a strictObject.`);
    const whole = { ...schema, response: { ...schema.response, default: problem } };
    route.schema = whole;
    keep(whole);
  });
}

function isStrict(schema: unknown): boolean {
  if (schema instanceof z.ZodUnion)
    return schema.options.every((option: unknown) => isStrict(option));
  return schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodNever;
}
