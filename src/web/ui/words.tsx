import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Catalog } from '../../locales/english.ts';
import * as days from '../../locales/say-day.ts';
import { type Named, sayAudienceNames, sayNames } from '../../locales/say-names.ts';
import { sayNumber } from '../../locales/say-number.ts';
import { type Say, speaker } from '../../locales/say.ts';

type SayDay = (when: days.SayableDay) => string;

export interface Words {
  readonly say: Say;
  readonly locale: string;
  readonly timeZone: string;
  /** "Sunday, December 13" */
  readonly sayDay: SayDay;
  /** "December 13" */
  readonly sayDate: SayDay;
  /** "Dec 13" */
  readonly sayShortDate: SayDay;
  /** "December 13, 2026" */
  readonly sayDayAndYear: SayDay;
  /** "December 2026" */
  readonly sayMonth: SayDay;
  /** "Sunday" */
  readonly sayWeekday: SayDay;
  /** "4:00 PM" */
  readonly sayTime: SayDay;
  readonly sayNumber: (value: number) => string;
  /** "You, Amara and Dana" */
  readonly sayNames: (people: readonly Named[], most?: number) => string;
  /** "Only you", "You, Amara and Dana" */
  readonly sayAudienceNames: (people: readonly Named[], most?: number) => string;
}

const WordsContext = createContext<Words | null>(null);

interface WordsProviderProps {
  locale: string;
  catalog: Catalog;
  /** Where the person is. The device knows, unless they told us. */
  timeZone?: string;
  children: ReactNode;
}

export function WordsProvider({ locale, catalog, timeZone, children }: WordsProviderProps) {
  const words = useMemo(() => wordsFor(locale, catalog, timeZone), [locale, catalog, timeZone]);
  return (
    <I18nProvider locale={locale}>
      <WordsContext value={words}>{children}</WordsContext>
    </I18nProvider>
  );
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('useWords needs a WordsProvider around it');
  return words;
}

function wordsFor(locale: string, catalog: Catalog, zone?: string): Words {
  const say = speaker(locale, catalog);
  const timeZone = zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const here =
    (how: (when: days.SayableDay, locale: string, timeZone: string) => string): SayDay =>
    (when) =>
      how(when, locale, timeZone);
  return {
    say,
    locale,
    timeZone,
    sayDay: here(days.sayDay),
    sayDate: here(days.sayDate),
    sayShortDate: here(days.sayShortDate),
    sayDayAndYear: here(days.sayDayAndYear),
    sayMonth: here(days.sayMonth),
    sayWeekday: here(days.sayWeekday),
    sayTime: here(days.sayTime),
    sayNumber: (value) => sayNumber(value, locale),
    sayNames: (people, most) => sayNames(people, say, most),
    sayAudienceNames: (people, most) => sayAudienceNames(people, say, most),
  };
}
