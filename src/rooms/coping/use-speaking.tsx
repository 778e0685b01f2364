import type { Speaking, TermsPart } from '../../web/record/agreeing/use-agreeing.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { draftOf, termsOf, type DraftExercise } from './draft-exercise.ts';
import { ExerciseFields } from './exercise-fields.tsx';
import type { Terms } from './exercise.ts';

const form = { draftOf, termsOf, Fields: ExerciseFields };

/** How a practice is spoken of where it is agreed on. */
export function useSpeaking(): Speaking<Terms, DraftExercise> {
  const { say, sayDay } = useWords();
  const part = (name: keyof Terms, words = ''): TermsPart => ({
    name,
    label: say(`practice.part.${name}`),
    words,
  });
  return {
    thing: say('practice.this'),
    partsOf: ({ what, how, often, from }) => [
      part('what', what),
      part('how', how),
      part('often', often),
      part('from', from === undefined ? '' : sayDay(from)),
    ],
    form,
  };
}
