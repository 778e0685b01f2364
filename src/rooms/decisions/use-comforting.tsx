import type { Id } from '../../record/ids.ts';
import type { SpeakingOfNumbers } from '../../web/record/rating/use-rating.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { useWords } from '../../web/ui/words.tsx';
import { ComfortFields } from './comfort-fields.tsx';
import { OpenedComfort } from './opened-comfort.tsx';
import { openOptions, type Comfort } from './question.ts';
import { useQuestion } from './use-question.tsx';

/** A number for each option while somebody chooses them. */
export type DraftComfort = Readonly<Record<Id, number>>;

const nothingYet: DraftComfort = {};

/** How a question asks for numbers: how comfortable each option feels. */
export function useComforting(): SpeakingOfNumbers<Comfort, DraftComfort> {
  const { say } = useWords();
  const { name } = usePeople();
  const { view, question, letterOf } = useQuestion();
  const letter = (option: Id) => say('decisions.option.letter', { letter: letterOf(option) });
  return {
    title: say('decisions.comfort'),
    none: say('decisions.comfort.none'),
    asks: (by) =>
      by === view.viewer
        ? say('decisions.comfort.youAsk')
        : say('decisions.comfort.asks', { name: name(by) }),
    sayMine: ({ comfort }) =>
      say('decisions.comfort.yours', {
        numbers: comfort
          .map(({ option, number }) =>
            say('decisions.comfort.one', { option: letter(option), number }),
          )
          .join(', '),
      }),
    blank: nothingYet,
    numbersOf: (draft) => ({
      comfort: openOptions(question).map(({ id }) => ({ option: id, number: draft[id] ?? null })),
    }),
    Fields: ComfortFields,
    Opened: OpenedComfort,
  };
}
