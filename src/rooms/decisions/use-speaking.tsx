import type { Speaking } from '../../web/record/agreeing/use-agreeing.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import type { Choice } from './choice.ts';
import { draftOf, termsOf, type DraftChoice } from './draft-choice.ts';
import { openOptions } from './question.ts';
import { useQuestion } from './use-question.tsx';

/** How a choice is spoken of where it is agreed on. */
export function useSpeaking(): Speaking<Choice, DraftChoice> {
  const { say, sayDay } = useWords();
  const { question, nameOf } = useQuestion();
  const [first] = openOptions(question);
  const part = (name: keyof Choice, words: string) => ({
    name,
    label: say(`decisions.choice.${name}`),
    words,
  });
  return {
    thing: say('decisions.choice.this'),
    suggest: say('decisions.choice.choose'),
    isOpen: true,
    partsOf: ({ option, reason, again }) => [
      part('option', nameOf(option)),
      part('reason', reason),
      part('again', again === null ? '' : sayDay(again)),
    ],
    form: {
      draftOf,
      termsOf,
      Fields: ChoiceFields,
      otherTerms: first && { option: first.id, reason: '', again: null },
    },
  };
}
