/** How a record that is taken along is said in words: people by name, days as days, codes as their words. */
import { english, type WordKey } from '../../locales/english.ts';
import { sayDate, sayDayAndYear, sayMonth, sayTime } from '../../locales/say-day.ts';
import { sayAudienceNames, sayNames } from '../../locales/say-names.ts';
import { speaker, type Say } from '../../locales/say.ts';
import type { Person } from '../../record/delivery.ts';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';

export type Voice = {
  say: Say;
  /** The words of this key, where there are any. */
  sayIf: (key: string, values?: Readonly<Record<string, string | number>>) => string | undefined;
  day: (at: Instant) => string;
  /** The day without its year, under a month that says it. */
  date: (at: Instant) => string;
  month: (at: Instant) => string;
  time: (at: Instant) => string;
};

export function createVoice({ language, timeZone }: { language: string; timeZone: string }): Voice {
  const say = speaker(language, english);
  return {
    say,
    sayIf: (key, values) => (Object.hasOwn(english, key) ? say(key as WordKey, values) : undefined),
    day: (at) => sayDayAndYear(at, language, timeZone),
    date: (at) => sayDate(at, language, timeZone),
    month: (at) => sayMonth(at, language, timeZone),
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

export function namesAt(
  { people }: { people: readonly Pick<Person, 'id' | 'name' | 'called'>[] },
  { say }: Voice,
): Names {
  const known = new Map(people.map(({ id, name, called }) => [id, called ?? name]));
  const named = (id: Id) => ({ name: known.get(id) ?? say('people.someone') });
  return {
    of: (id) => named(id).name,
    all: (ids) => sayNames(ids.map(named), say, Number.POSITIVE_INFINITY),
    audience: (ids) => sayAudienceNames(ids.map(named), say, Number.POSITIVE_INFINITY),
    isPerson: (id): id is Id => typeof id === 'string' && known.has(id),
  };
}
