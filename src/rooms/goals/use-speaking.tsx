import type { Speaking } from '../../web/record/agreeing/use-agreeing.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { draftOf, termsOf, type DraftTerms } from './draft-terms.ts';
import { TermsFields } from './terms-fields.tsx';
import type { Terms } from './terms.ts';

const form = { draftOf, termsOf, Fields: TermsFields };

/** How a goal is spoken of where it is agreed on, in the order in which its parts are read. */
export function useSpeaking(): Speaking<Terms, DraftTerms> {
  const { say } = useWords();
  const part = (name: keyof Terms, words = '') => ({
    name,
    label: say(`goals.part.${name}`),
    words,
  });
  return {
    thing: say('goals.this'),
    partsOf: ({ title, why, notice, rhythm }) => [
      part('title', title),
      part('why', why),
      part('notice', notice),
      part('rhythm', say(`goals.rhythm.${rhythm}`)),
    ],
    form,
  };
}
