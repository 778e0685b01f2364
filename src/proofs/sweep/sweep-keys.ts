/** Every column of the database and every key of any schema, as one field more: none is taken. */
import { v7 as newId } from 'uuid';
import * as z from 'zod';
import { actRules } from '../../rooms/acting.ts';
import { actEnvelope } from '../../server/record/act-body.ts';
import { askForAct } from './act-asks.ts';
import { codeOf, isReading, type Ask } from './asking.ts';
import { askForRoute } from './route-asks.ts';
import { tableIn, type Sweep } from './sweep.ts';
import { actors, wordForAct, wordForRoute, type Actor, type WhoMay } from './who-may.ts';

/** One object inside the body of an ask, and the keys that it does know. */
export type KeyCell = { name: string; actor: Actor; path: readonly string[]; knows: Set<string> };

/** The names that are tried: what the database calls its columns, and what anything is called. */
export type Keys = { all: readonly string[]; columns: ReadonlySet<string> };

export async function findKeys({ stage, schemas }: Sweep): Promise<Keys> {
  const { rows } = await stage.superuser.query<{ name: string }>(
    "select distinct column_name as name from information_schema.columns where table_schema = 'public'",
  );
  const columns = new Set(rows.map(({ name }) => name));
  const shapes = [...schemas.values()].map(({ body }) => body);
  const acts = Object.values(actRules).map(({ schema }) => schema);
  const named = [...shapes, ...acts].flatMap((schema) => objectsIn(schema, [])).flatMap(keysOf);
  const all = [...new Set([...columns, ...named, '__proto__', 'constructor'])].sort();
  return { all, columns };
}

type Place = { path: string[]; knows: Set<string> };

/** Every object of a schema that a body made from it has. */
function objectsIn(schema: unknown, path: string[]): Place[] {
  if (schema instanceof z.ZodUnion) {
    const places = schema.options.map((option: unknown) => objectsIn(option, path));
    const knows = new Set(
      places
        .flat()
        .filter((each) => each.path === path)
        .flatMap(keysOf),
    );
    return [{ path, knows }, ...(places[0] ?? []).filter((each) => each.path !== path)];
  }
  if (!(schema instanceof z.ZodObject)) return [];
  const parts = Object.entries(schema.shape as Record<string, unknown>);
  return [
    { path, knows: new Set(parts.map(([name]) => name)) },
    ...parts.flatMap(([name, part]) => objectsIn(part, [...path, name])),
  ];
}

const keysOf = ({ knows }: Place) => [...knows];

/** Each object in the body of each route and act that takes one, asked by somebody who may. */
export function keyCells({ whoMay, schemas }: Sweep): KeyCell[] {
  const ofRoutes = [...whoMay.routes.values()].flatMap((line) => {
    const body = schemas.get(line.name)?.body;
    const actor = actors.find((each) => ['may', 'words'].includes(wordForRoute(line, each)));
    if (!actor || body === undefined || isReading(line.name.split(' ')[0] ?? '')) return [];
    return objectsIn(body, []).map((place) => ({ name: line.name, actor, ...place }));
  });
  const ofActs = [...whoMay.acts.values()].flatMap((line) => {
    const rule = actRules[line.name];
    const by = { about: 'of both', state: 'add' } as const;
    const actor = actors.find((each) => wordForAct(whoMay, line, { actor: each, ...by }) === 'may');
    if (!rule || !actor) return [];
    const whole = actEnvelope.extend({ body: rule.schema as z.ZodRecord });
    return objectsIn(whole, []).map((place) => ({ name: line.name, actor, ...place }));
  });
  return [...ofRoutes, ...ofActs];
}

/** Asks once for each key; a body with one field more is not understood, and nothing is done. */
export async function sweepKeys(
  sweep: Sweep,
  { name, actor, path, knows }: KeyCell,
  keys: Keys,
  tell: () => void,
): Promise<string[]> {
  const { stage, schemas, whoMay } = sweep;
  const table = tableIn(sweep);
  const ask = Object.hasOwn(actRules, name)
    ? await askOfAct(sweep, name, actor)
    : await askForRoute(name, schemas.get(name), { stage, table, actor });
  const where = path.join('.') || 'its body';
  const found = [...knows]
    .filter((key) => keys.columns.has(key) && !mayAskFor(whoMay, name, key))
    .map((key) => `${name} asks for "${key}" in ${where}, which is a column`);
  for (const key of keys.all.filter((each) => !knows.has(each))) {
    const answer = await sweep.ask({ actor }, { ...ask, body: withKey(ask.body, path, key) });
    tell();
    if (answer.status === 400 && codeOf(answer) === 'input/invalid') continue;
    found.push(`${name} takes "${key}" in ${where}: ${answer.status}`);
  }
  return found;
}

/** A field with the name of a column is one that a person wrote down for this ask. */
function mayAskFor({ fields, acts }: WhoMay, name: string, key: string): boolean {
  const asking = fields.get(key)?.cells['asked by']?.split(', ') ?? [];
  const isAct = acts.has(name) || name === 'POST /api/partnerships/:partnership/acts';
  return asking.includes(name) || (isAct && asking.includes('every act'));
}

async function askOfAct(sweep: Sweep, name: string, actor: Actor): Promise<Ask> {
  const { stage } = sweep;
  const table = tableIn(sweep);
  const act = await askForAct(name, {
    stage,
    table,
    actor,
    about: 'of both',
    fresh: false,
    may: false,
  });
  const url = `/api/partnerships/${table.partnership}/acts`;
  return { method: 'POST', url, body: { id: newId(), ...act } };
}

function withKey(body: unknown, [first, ...rest]: readonly string[], key: string): unknown {
  // Made so that a key called __proto__ is a key like any other.
  if (first === undefined)
    return Object.fromEntries([...Object.entries(body ?? {}), [key, 'more']] as [
      string,
      unknown,
    ][]);
  const parts = body as Record<string, unknown>;
  return { ...parts, [first]: withKey(parts[first], rest, key) };
}
