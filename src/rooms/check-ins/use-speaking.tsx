import type { Speaking } from '../../web/record/agreeing/use-agreeing.tsx';
import { Select } from '../../web/ui/select.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { rhythms, type Terms } from './check-in.ts';
import { useSayMeasure } from './use-say-measure.tsx';

interface RhythmFieldProps {
  draft: Terms;
  onChange: (draft: Terms) => void;
  issueOf: (field: string) => string | undefined;
}

/** How often. Other questions are another check-in, so nothing else of it is changed. */
export function RhythmField({ draft, onChange, issueOf }: RhythmFieldProps) {
  const { say } = useWords();
  return (
    <Select
      label={say('check-ins.rhythm')}
      options={rhythms.map((value) => ({ value, label: say(`check-ins.rhythm.${value}`) }))}
      value={draft.rhythm}
      onChange={(rhythm) => onChange({ ...draft, rhythm })}
      error={issueOf('terms/rhythm')}
    />
  );
}

const form = {
  draftOf: (terms: Terms) => terms,
  termsOf: (draft: Terms) => draft,
  Fields: RhythmField,
};

/** How a check-in is spoken of where it is agreed on. */
export function useSpeaking(): Speaking<Terms, Terms> {
  const { say } = useWords();
  const sayMeasure = useSayMeasure();
  const part = (name: 'question' | 'goals' | 'rhythm', words: string) => ({
    name,
    label: say(`check-ins.part.${name}`),
    words,
  });
  return {
    thing: say('check-ins.this'),
    partsOf: (terms) => [
      part('question', sayMeasure(terms)),
      ...(terms.goals ? [part('goals', terms.goals.join('\n'))] : []),
      part('rhythm', say(`check-ins.rhythm.${terms.rhythm}`)),
    ],
    form,
  };
}
