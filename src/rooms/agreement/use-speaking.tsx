import type { Hours } from '../../record/hours.ts';
import type { Speaking, TermsPart } from '../../web/record/agreeing/use-agreeing.tsx';
import { sayNames } from '../../locales/say-names.ts';
import { useWords } from '../../web/ui/words.tsx';
import { draftOf, termsOf, type DraftPart } from './draft-part.ts';
import { PartFields } from './part-fields.tsx';
import type { Terms } from './part.ts';
import { useWeekdays } from './use-weekdays.tsx';

const form = { draftOf, termsOf, Fields: PartFields };

/** How a part of the agreement is spoken of where it is agreed on. */
export function useSpeaking(): Speaking<Terms, DraftPart> {
  const { say } = useWords();
  const sayHours = useSayHours();
  const part = (name: keyof Terms, words = ''): TermsPart => ({
    name,
    label: say(`agreement.part.${name}`),
    words,
  });
  return {
    thing: say('agreement.this'),
    partsOf: ({ name, words, replyDays, hours }) => [
      part('name', name),
      part(
        'replyDays',
        replyDays === undefined ? '' : say('agreement.replyDays', { days: replyDays }),
      ),
      part('hours', hours && sayHours(hours)),
      part('words', words),
    ],
    form,
  };
}

/** "Monday, Tuesday and Friday, 09:00 to 17:00, Chicago time" */
export function useSayHours(): (hours: Hours) => string {
  const { say } = useWords();
  const weekdays = useWeekdays();
  return ({ days, from, to, timeZone }) => {
    const words = weekdays
      .filter(({ day }) => days.includes(day))
      .map(({ word }) => ({ name: word }));
    const place = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
    return say('agreement.hours.said', { days: sayNames(words, say, 7), from, to, place });
  };
}
