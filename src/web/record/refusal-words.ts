import type { WordKey } from '../../locales/english.ts';
import type { Say, WordValues } from '../../locales/say.ts';
import type { ActingRefusal } from '../../rooms/acting.ts';
import type { RoomRefusal } from '../../rooms/rooms.ts';
import type { Problem } from '../api/ask.ts';
import { sayProblem } from '../api/say-problem.ts';
import type { People } from './use-people.ts';
import type { View } from './view.ts';

type HasWords<Key extends WordKey> = Key;

/** Every no of the record. One without words in the catalog does not pass the type check here. */
export type RefusalWord =
  HasWords<`problem.${RoomRefusal | ActingRefusal | 'record/id-taken' | 'limits/touched' | WordsRefusal}`>;

type WordsRefusal = `words/${
  | 'empty'
  | 'too-long'
  | 'broken'
  | 'unfit'
  | 'one-line'
  | 'no-such-day'}`;

/** A no in words. Where it names people by their ids, the words name them by name. */
export function sayRefusal(say: Say, problem: Problem, view: View, people: People): string {
  const named = Object.entries(problem.values).map(([key, value]) => [
    key,
    typeof value === 'string' && view.person(value) ? people.name(value) : value,
  ]);
  const values: WordValues = { by: say('people.someone'), ...Object.fromEntries(named) };
  return sayProblem(say, { ...problem, values });
}
