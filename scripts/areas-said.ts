/** Which areas of words a module says: by the first part of each key that is written in it. */

/** The first parts of keys, each with the areas in which it occurs. */
export type Prefixes = ReadonlyMap<string, readonly string[]>;

export function prefixesOf(areas: Readonly<Record<string, readonly string[]>>): Prefixes {
  const said = Object.entries(areas).flatMap(([area, keys]) =>
    [...new Set(keys.map(firstPart))].map((prefix) => ({ prefix, area })),
  );
  const known = said.filter(({ prefix }) => !isAlwaysThere(`${prefix}.`));
  return new Map(
    [...Map.groupBy(known, ({ prefix }) => prefix)].map(([prefix, each]) => [
      prefix,
      each.map(({ area }) => area),
    ]),
  );
}

/** A key begins right behind a quotation mark: 'goals.write', `goals.where.${where}`. */
const keys = /['"`]([a-z][\w-]*)\.(?!\/)/g;

/**
 * `isOfRoom`: a room's own page tells what happened in its own room, whose words it says anyway;
 * any other page that tells what happened brings what every room tells.
 */
export function areasSaidIn(text: string, prefixes: Prefixes, isOfRoom = false): string[] {
  const found = [...text.matchAll(keys)]
    .map(([, prefix = '']) => prefix)
    .filter((prefix) => !(isOfRoom && prefix === 'story'))
    .flatMap((prefix) => prefixes.get(prefix) ?? []);
  return [...new Set(found)].sort();
}

/**
 * True for words that every page has, whatever it says itself: why something did not work is said
 * wherever something can be done.
 */
export function isAlwaysThere(key: string): boolean {
  return firstPart(key) === 'problem';
}

function firstPart(key: string): string {
  return key.slice(0, key.indexOf('.'));
}
