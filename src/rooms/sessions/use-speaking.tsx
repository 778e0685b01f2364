import { usePeople } from '../../web/record/use-people.ts';
import type { Speaking, TermsPart } from '../../web/record/agreeing/use-agreeing.tsx';
import { sayTime, sayWholeDay } from '../../locales/say-day.ts';
import { useWords } from '../../web/ui/words.tsx';
import { draftOf, termsOf, type DraftSession } from './draft-session.tsx';
import { SessionFields } from './session-fields.tsx';
import type { Terms } from './terms.ts';

const form = { draftOf, termsOf, Fields: SessionFields };

/** How a session is spoken of where its time is agreed on. */
export function useSpeaking(): Speaking<Terms, DraftSession> {
  const { say } = useWords();
  const { names } = usePeople();
  const sayWhen = useSayWhen();
  const part = (name: keyof Terms, words = ''): TermsPart => ({
    name,
    label: say(`sessions.part.${name}`),
    words,
  });
  return {
    thing: say('sessions.this'),
    partsOf: (terms) => [
      part('name', terms.name),
      part('kind', say(`sessions.kind.${terms.kind}`)),
      part('at', sayWhen(terms)),
      part('minutes', say('sessions.minutes', { minutes: terms.minutes })),
      part('place', terms.place),
      part('link', terms.link),
      part('guests', terms.guests.length === 0 ? '' : names(terms.guests)),
    ],
    form,
  };
}

/** "Tuesday, November 24, 2026, 4:00 PM", and on whose clock where that is not the reader's. */
export function useSayWhen(): (terms: Pick<Terms, 'at' | 'timeZone'>) => string {
  const { say, locale, timeZone: mine } = useWords();
  return ({ at, timeZone }) => {
    const here = { day: sayWholeDay(at, locale, mine), time: sayTime(at, locale, mine) };
    const there = sayTime(at, locale, timeZone);
    if (there === here.time) return say('sessions.when', here);
    const place = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
    return say('sessions.whenThere', { ...here, there, place });
  };
}
