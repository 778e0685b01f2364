/** Which fields of acts hold words, and which were chosen from a list: read off their schemas. */
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { chosenFields } from '../record/limit.ts';
import { actRules } from './acting.ts';

/** What is chosen in one room and written in another is looked at as written. */
const both = ['place', 'says'];
/** What a rule of its own spells: a name in the house, no word of anybody's. */
const spelled = ['part', 'timeZone'];

type Schema = z.ZodType & {
  def: {
    type: string;
    shape?: Record<string, Schema>;
    element?: Schema;
    innerType?: Schema;
    options?: Schema[];
    in?: Schema;
  };
};

/** The type of each field, through lists and what may be left out. */
function fieldsOf(schema: Schema, field = ''): [field: string, type: string][] {
  const { type, shape, element, innerType, options, in: inner } = schema.def;
  if (shape) return Object.entries(shape).flatMap(([name, each]) => fieldsOf(each, name));
  const within = [element, innerType, inner, ...(options ?? [])].filter(
    (each) => each !== undefined,
  );
  if (within.length > 0) return within.flatMap((each) => fieldsOf(each, field));
  return [[field, type]];
}

const fields = Object.values(actRules).flatMap(({ schema }) => fieldsOf(schema as Schema));
const named = (...types: string[]) =>
  new Set(fields.filter(([, type]) => types.includes(type)).map(([field]) => field));

test('every field that is chosen from a list is known as such', () => {
  const chosen = named('enum', 'literal').difference(new Set(both));
  expect(chosen.size).toBeGreaterThan(10);
  expect([...chosen.difference(chosenFields)]).toEqual([]);
});

test('and none of them is written freely anywhere', () => {
  const written = named('string').difference(new Set(spelled));
  expect([...written.intersection(chosenFields)]).toEqual([]);
});
