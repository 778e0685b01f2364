/** How an exported room is said in words: people by name, days as days, codes as their words. */
import { english, type WordKey } from '../../locales/english.ts';
import { sayDayAndYear, sayTime } from '../../locales/say-day.ts';
import { sayAudienceNames, sayNames } from '../../locales/say-names.ts';
import { speaker, type Say } from '../../locales/say.ts';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { ExportedTable } from './shape.ts';

export type Voice = {
  say: Say;
  /** The words of this key, where there are any. */
  sayIf: (key: string, values?: Readonly<Record<string, string | number>>) => string | undefined;
  day: (at: Instant) => string;
  time: (at: Instant) => string;
};

export function createVoice({ language, timeZone }: { language: string; timeZone: string }): Voice {
  const say = speaker(language, english);
  return {
    say,
    sayIf: (key, values) => (Object.hasOwn(english, key) ? say(key as WordKey, values) : undefined),
    day: (at) => sayDayAndYear(at, language, timeZone),
    time: (at) => sayTime(at, language, timeZone),
  };
}

export type Names = {
  /** How the person is called. Also whose file it is: others may help them read it. */
  of: (person: Id) => string;
  all: (people: readonly Id[]) => string;
  audience: (people: readonly Id[]) => string;
  isPerson: (id: unknown) => id is Id;
};

export function namesAt({ people }: Pick<ExportedTable, 'people'>, { say }: Voice): Names {
  const known = new Map(people.map(({ id, name, called }) => [id, called ?? name]));
  const named = (id: Id) => ({ name: known.get(id) ?? say('people.someone') });
  return {
    of: (id) => named(id).name,
    all: (ids) => sayNames(ids.map(named), say, Number.POSITIVE_INFINITY),
    audience: (ids) => sayAudienceNames(ids.map(named), say, Number.POSITIVE_INFINITY),
    isPerson: (id): id is Id => typeof id === 'string' && known.has(id),
  };
}
