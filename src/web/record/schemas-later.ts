/**
 * Acts are read by schemas only when something is sent, but rooms make their schemas when they are
 * loaded. So in the built pages a room is handed these notes in place of zod: each keeps how its
 * schema would be made, and the library comes when the first page already stands. The server and
 * the tests use zod itself.
 */
import type { SchemaKit } from './schema-kit.ts';

type Making = (kit: SchemaKit) => unknown;

const making = Symbol.for('hearthside-making');
const nothing = () => undefined;

/** Stands for what `make` will make: what is read of it or called on it is noted as well. */
export function noteSchema(make: Making): unknown {
  return new Proxy(nothing, {
    get: (_, name) => (name === making ? make : noteSchema((kit) => partOf(make(kit), name))),
    apply: (_, __, given: unknown[]) =>
      noteSchema((kit) => (make(kit) as Maker)(...given.map((each) => madeOf(each, kit)))),
  });
}

type Maker = (...given: unknown[]) => unknown;

function partOf(whole: unknown, name: string | symbol): unknown {
  const part = (whole as Record<string | symbol, unknown>)[name];
  return typeof part === 'function' ? (part.bind(whole) as Maker) : part;
}

/** What was noted, made with zod itself; whatever is no note is as it was. */
export function madeOf(noted: unknown, kit: SchemaKit): unknown {
  const make = typeof noted === 'function' ? (noted as { [making]?: Making })[making] : undefined;
  if (make) return make(kit);
  if (Array.isArray(noted)) return noted.map((each) => madeOf(each, kit));
  if (typeof noted !== 'object' || noted === null || noted instanceof RegExp) return noted;
  return Object.fromEntries(Object.entries(noted).map(([key, it]) => [key, madeOf(it, kit)]));
}
