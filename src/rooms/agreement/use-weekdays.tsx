import { useMemo } from 'react';
import { useWords } from '../../web/ui/words.tsx';

/** Monday, November 23, 2026: a week to take the names of its days from. */
const aMonday = Date.UTC(2026, 10, 23, 12);
const aDay = 24 * 60 * 60_000;

/** The days of the week by name. Monday is 1. */
export function useWeekdays(): { day: number; word: string }[] {
  const { locale } = useWords();
  return useMemo(() => {
    const named = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
    return [1, 2, 3, 4, 5, 6, 7].map((day) => ({
      day,
      word: named.format(aMonday + (day - 1) * aDay),
    }));
  }, [locale]);
}
