/** No answer says more than its route's schema names, and none is a fault of ours. */
import { isDeepStrictEqual } from 'node:util';
import type { FastifySchema } from 'fastify';
import * as z from 'zod';
import { lifeEntries } from '../../record/life.ts';
import { roomCalled } from '../../rooms/rooms.ts';
import type { Answer } from './asking.ts';

/** Findings about one answer; none, when it is as its route says. */
export type Judge = (name: string, answer: Answer) => string[];

/** Answers whose shape is not ours to say: a list of routes, and what the browser's library asks. */
const open: Readonly<Record<string, readonly string[] | 'any'>> = {
  'GET /api/openapi.json': 'any',
  'POST /api/sign-in/passkey/options': passkey(),
  'POST /api/sign-in/again/options': passkey(),
  'POST /api/me/passkeys/options': passkey(),
  'POST /api/enrolment/passkey/options': passkey(),
};

function passkey(): string[] {
  const asked = 'challenge rpId rp user timeout userVerification allowCredentials pubKeyCredParams';
  const made = 'attestation excludeCredentials authenticatorSelection extensions hints';
  return `${asked} ${made}`.split(' ');
}

export function judgeBy(schemas: ReadonlyMap<string, FastifySchema>): Judge {
  return (name, answer) => {
    const schema = schemas.get(name);
    if (answer.status >= 500) return [`${name} fails: ${answer.status} ${answer.text}`];
    if (!schema) return [`${name} has no schema`];
    if (schema.hide && answer.status < 400) return [];
    if (answer.text === '') return [];
    return findMore(name, schema, answer).map((what) => `${name}, ${answer.status}: ${what}`);
  };
}

function findMore(name: string, schema: FastifySchema, { status, text, headers }: Answer) {
  const byStatus = (schema.response ?? {}) as Record<string, z.ZodType | undefined>;
  const shape = byStatus[status] ?? (status >= 400 ? byStatus.default : undefined);
  if (!shape && !schema.hide) return ['no schema for this status'];
  if (!/content-type: application\/(problem\+)?json/.test(headers)) return ['it is not JSON'];
  const body: unknown = JSON.parse(text);
  const named = open[name];
  if (named && status < 400) {
    const keys = Object.keys(body as object);
    return named === 'any'
      ? []
      : keys.filter((key) => !named.includes(key)).map((key) => `"${key}" more`);
  }
  if (!shape) return [];
  const read = shape.safeParse(body);
  if (!read.success) return [`it does not fit: ${read.error.issues[0]?.code}`];
  if (!isDeepStrictEqual(read.data, body)) return ['it has more than its schema names'];
  return [...looseIn(shape), ...entriesIn(body)];
}

const looked = new WeakMap<z.ZodType, string[]>();

/** A schema that lets more through than it names would let it leave the house. */
function looseIn(shape: z.ZodType): string[] {
  const known = looked.get(shape) ?? looseObjects(z.toJSONSchema(shape, { io: 'input' }));
  looked.set(shape, known);
  return known;
}

function looseObjects(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties, additionalProperties } = node as Record<string, unknown>;
  const own = properties && additionalProperties !== false ? ['its schema lets more through'] : [];
  return [...own, ...Object.values(node).flatMap(looseObjects)];
}

type Written = { kind: string; body: object };

/** The body of each entry has the shape that its room gave its kind. */
function entriesIn(body: unknown): string[] {
  const { entries = [] } = body as { entries?: Written[] };
  return entries.flatMap(({ kind, body: said }) => {
    const shapes: Record<string, z.ZodType> = {
      ...lifeEntries,
      ...roomCalled(kind.split('/')[0] ?? '')?.entries,
    };
    const read = shapes[kind]?.safeParse(said);
    return read?.success && isDeepStrictEqual(read.data, said) ? [] : [`${kind} says more`];
  });
}
