/** A value that fits a shape, so that what is then made wrong about it is the only thing wrong. */
import type { Chance } from '../../testing/histories/chance.ts';
import type { Shape } from './described.ts';

/** What a shape alone cannot say, by the field's name. */
const samples: Readonly<Record<string, readonly unknown[]>> = {
  timeZone: ['America/Chicago', 'Europe/Vienna'],
  language: ['en-US', 'es'],
  country: ['US', 'AT'],
  address: ['somebody@people.example', 'else@people.example'],
  token: ['A'.repeat(22), 'abcdefghijklmnopqrstuv'],
  mark: ['C'.repeat(22), 'zyxwvutsrqponmlkjihgfe'],
  release: ['D'.repeat(22)],
  due: ['2026-12-24', null],
  until: [null, 1_900_000_000_000],
  to: ['17:30'],
  again: ['2026-12-24', null],
  link: ['https://meet.example/room'],
  call: ['116 123'],
  password: ['a lamp in the window'],
};
const lines = ['Walk after supper', 'Öffne das Fenster', '早く寝る', 'a', 'Stay 👩‍👧 for dinner'];
const bytes = ['', 'AAAA', 'eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0'];

/** `ids` are those of things that are there, so that a request gets past the door. */
export function validFor(shape: Shape, chance: Chance, ids: readonly string[], name = ''): unknown {
  const known = samples[name];
  if (known !== undefined) return chance.pick(known);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return chance.pick(shape.enum);
  if (name === 'from' && shape.type === 'string' && shape.format === undefined) {
    // From an hour on, or from a day on.
    return shape.pattern === undefined ? '2026-12-24' : '09:00';
  }
  if (shape.anyOf !== undefined) return validFor(chance.pick(shape.anyOf), chance, ids, name);
  switch (shape.type) {
    case 'object':
      return validObject(shape, chance, ids);
    case 'array': {
      const fewest = Math.max(shape.minItems ?? 0, 1);
      const many = chance.between(fewest, Math.min(shape.maxItems ?? 3, fewest + 2));
      return Array.from({ length: many }, () => validFor(shape.items ?? {}, chance, ids));
    }
    case 'string':
      return validString(shape, chance, ids);
    case 'integer':
    case 'number':
      return Math.min(Math.max(shape.minimum ?? 0, chance.between(0, 10)), shape.maximum ?? 10);
    case 'boolean':
      return chance.often(1 / 2);
    default:
      return null;
  }
}

function validObject(shape: Shape, chance: Chance, ids: readonly string[]): unknown {
  const fields = Object.entries(shape.properties ?? {}).filter(
    ([name]) => shape.required?.includes(name) || chance.often(1 / 2),
  );
  return Object.fromEntries(
    fields.map(([name, field]) => [name, validFor(field, chance, ids, name)]),
  );
}

function validString({ format, pattern }: Shape, chance: Chance, ids: readonly string[]): string {
  if (format === 'uuid') return chance.pick(ids);
  const candidates = pattern === undefined ? lines : [...lines, ...bytes, ...ids];
  const fitting = candidates.filter((each) => new RegExp(pattern ?? '').test(each));
  return chance.pick(fitting);
}
