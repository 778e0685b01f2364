import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { problem } from './problem.ts';

declare module 'fastify' {
  interface FastifySchema {
    /** Set for what is a page or a file: it is not JSON, and not part of the described API. */
    hide?: boolean;
  }
}

/**
 * Stops the start when a route could take or give more than it says. A body is strict, so that an
 * unknown field is refused, not dropped. Each status that a route does not list is answered as a
 * problem or not at all: what no schema describes would otherwise leave the house as it is.
 */
export function requireSchemas(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const schema = route.schema;
    if (schema?.hide) return;
    if (schema?.response === undefined)
      throw new Error(`${route.url} does not say what it answers: give it response schemas.`);
    if (schema.body !== undefined && !isStrict(schema.body))
      throw new Error(`${route.url} takes fields it does not know: make its body a strictObject.`);
    route.schema = { ...schema, response: { ...schema.response, default: problem } };
  });
}

function isStrict(schema: unknown): boolean {
  if (schema instanceof z.ZodUnion)
    return schema.options.every((option: unknown) => isStrict(option));
  return schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodNever;
}
