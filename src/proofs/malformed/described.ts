/** What the house itself says that it takes: its routes, from the description it gives out. */
import * as z from 'zod';
import { actRules } from '../../rooms/acting.ts';

/** As much of JSON Schema as the house says. */
export type Shape = {
  type?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: readonly unknown[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Shape;
  properties?: Readonly<Record<string, Shape>>;
  required?: readonly string[];
  anyOf?: readonly Shape[];
};

export type Route = {
  method: string;
  /** With its places as `{person}`. */
  path: string;
  query: readonly string[];
  body: Shape | undefined;
};

type Description = {
  paths: Record<string, Record<string, Operation>>;
};
type Operation = {
  parameters?: { in: string; name: string }[];
  requestBody?: { content: Record<string, { schema: Shape }> };
};

export function readRoutes(description: unknown): Route[] {
  const { paths } = description as Description;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      query: parameters.filter((each) => each.in === 'query').map(({ name }) => name),
      body: requestBody?.content['application/json']?.schema,
    })),
  );
}

/** The body of each kind of act. One route takes them all, and its description cannot say them. */
export const actShapes: readonly { kind: string; shape: Shape }[] = Object.entries(actRules).map(
  ([kind, { schema }]) => ({
    kind,
    shape: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape,
  }),
);
