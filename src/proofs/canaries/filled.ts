/** Bodies that fit what the house says it takes, with a word in every place where words may be. */
import type { Chance } from '../../testing/histories/chance.ts';
import type { Shape } from '../malformed/described.ts';

export type Filling = {
  word: string;
  chance: Chance;
  /** Of people, and of what was written; the newest last. */
  people: readonly string[];
  entries: readonly string[];
};

/** What a shape alone cannot say, by the field's name. */
const samples: Readonly<Record<string, unknown>> = {
  timeZone: 'America/Chicago',
  language: 'en-US',
  country: 'US',
  due: '2026-12-24',
  until: null,
};

export function filled(shape: Shape, filling: Filling, name = ''): unknown {
  const { chance, word } = filling;
  if (Object.hasOwn(samples, name)) return samples[name];
  if (name === 'address') return `${word.toLowerCase()}${chance.between(0, 9_999)}@people.example`;
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return chance.pick(shape.enum);
  if (shape.anyOf !== undefined) return filled(chance.pick(shape.anyOf), filling, name);
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {}).map(([key, each]) => [
          key,
          filled(each, filling, key),
        ]),
      );
    case 'array':
      return [filled(shape.items ?? {}, filling, name)];
    case 'string':
      return shape.format === 'uuid' ? someId(filling, name) : `So ${word} it is`;
    case 'integer':
    case 'number':
      return chance.between(shape.minimum ?? 0, Math.min(shape.maximum ?? 1, 10));
    case 'boolean':
      return chance.often(0.5);
    default:
      return null;
  }
}

/** Fields by these names are about people. */
const ofPeople = /^(member|who|asked|named|person|client)$/;

function someId({ chance, people, entries }: Filling, name: string): string {
  return chance.pick(ofPeople.test(name) || entries.length === 0 ? people : entries);
}

/** Whether people may write words of their own somewhere in it. */
export function takesWords(shape: Shape): boolean {
  const parts = [...Object.values(shape.properties ?? {}), ...(shape.anyOf ?? [])];
  if (shape.items) parts.push(shape.items);
  const isWords = shape.type === 'string' && shape.format === undefined && shape.enum === undefined;
  const isFree = isWords && shape.const === undefined && shape.pattern === undefined;
  return isFree || parts.some(takesWords);
}
