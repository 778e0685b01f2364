/** Makes one thing wrong about a right value, somewhere in it. Answers with JSON text. */
import type { Chance } from '../../testing/histories/chance.ts';
import { canary } from './judge.ts';
import { strangeNumbers, strangeShapes, strangeWords } from './strange-values.ts';

type Place = readonly (string | number)[];

/** Stands in a value for JSON text that no value has; `writeJson` puts the text there. */
const mark = '\ue000';
const asText = (text: string) => `${mark}${text}${mark}`;

export function writeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    new RegExp(`"${mark}[^${mark}]*${mark}"`, 'g'),
    (marked) => (JSON.parse(marked) as string).slice(1, -1),
  );
}

export function mutate(value: unknown, chance: Chance): string {
  const places = [...placesIn(value)];
  const place = chance.pick(places);
  const change = chance.pick(changes);
  return writeJson(changeAt(value, place, (there) => change(there, chance)));
}

const gone = Symbol('gone');
type Change = (there: unknown, chance: Chance) => unknown;

const strange = (texts: readonly string[]): Change => {
  return (_, chance) => asText(chance.pick(texts));
};

const changes: readonly Change[] = [
  strange(strangeWords),
  strange(strangeWords),
  strange(strangeWords),
  strange(strangeNumbers),
  strange(strangeShapes),
  () => gone,
  (there) => [there],
  (there) => ({ value: there }),
  (there) => String(there),
  (there) => withKey(there, canary, 1),
  (there) => withKey(there, asText('"__proto__"'), {}),
  (there) => (Array.isArray(there) ? Array.from({ length: 5_000 }, () => there[0]) : there),
  (there) => (typeof there === 'string' ? `${there}${asWords(there)}` : there),
  (there) => (typeof there === 'string' ? there.toUpperCase() : there),
  (there) => (typeof there === 'number' ? -there : there),
];

const asWords = (there: string) => ` ${there}`.repeat(60);

function withKey(there: unknown, key: string, value: unknown): unknown {
  const isObject = typeof there === 'object' && there !== null && !Array.isArray(there);
  return isObject ? { ...there, [key]: value } : there;
}

function* placesIn(value: unknown, at: Place = []): Generator<Place> {
  yield at;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inside] of Object.entries(value)) {
    yield* placesIn(inside, [...at, Array.isArray(value) ? Number(key) : key]);
  }
}

function changeAt(value: unknown, [key, ...rest]: Place, change: (there: unknown) => unknown) {
  if (key === undefined) {
    const changed = change(value);
    return changed === gone ? null : changed;
  }
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  const changed: unknown =
    rest.length === 0 ? change(copy[key]) : changeAt(copy[key], rest, change);
  if (changed === gone) delete copy[key];
  else copy[key] = changed;
  return copy;
}
