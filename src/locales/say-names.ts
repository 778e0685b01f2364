import type { Say } from './say.ts';

/** Somebody as a sentence names them. `you` is the reader. */
export interface Named {
  readonly name: string;
  readonly you?: boolean;
}

/** More than this many names, and the rest are counted, with the list one press away. */
export const mostNames = 4;

/**
 * "You, Amara and Dana". You come first, the others keep their order.
 * Past four: "You, Amara and 4 others".
 */
export function sayNames(people: readonly Named[], say: Say, most: number = mostNames): string {
  const names = [...people]
    .sort((a, b) => Number(b.you ?? false) - Number(a.you ?? false))
    .map((person) => (person.you ? say('people.you') : person.name));
  const [first, second] = names;
  if (first === undefined) return say('people.nobody');
  if (second === undefined) return first;
  if (names.length > most) {
    const list = say('people.more', { list: first, next: second });
    return say('people.others', { list, n: names.length - 2 });
  }
  const last = names.pop() ?? second;
  const list = names.reduce((said, next) => say('people.more', { list: said, next }));
  return say('people.two', { first: list, last });
}

/** As `sayNames`, but one person alone is "Only you" or "Only Amara". */
export function sayAudienceNames(people: readonly Named[], say: Say, most?: number): string {
  const [only, other] = people;
  if (only === undefined || other !== undefined) return sayNames(people, say, most);
  return only.you ? say('people.onlyYou') : say('people.only', { name: only.name });
}
