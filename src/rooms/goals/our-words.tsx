import type { Id } from '../../record/ids.ts';
import { Pair } from '../../web/ui/pair.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { PersonsWords, WriteOwnWords } from './persons-words.tsx';
import { useGoal } from './use-goal.tsx';
import { useVoices } from './use-voices.tsx';

/** Each person's own words: those who agree on the goal side by side, then everyone who wrote. */
export function OurWords() {
  const { say } = useWords();
  const { view } = useGoal();
  const { sides, others } = useVoices();
  const isNew = ![...sides, ...others].includes(view.viewer);
  return (
    <Section title={say('goals.ourWords')}>
      <Pair>{sides.map(toWords)}</Pair>
      {others.length > 0 && <Pair>{others.map(toWords)}</Pair>}
      {isNew && <WriteOwnWords />}
    </Section>
  );
}

function toWords(person: Id) {
  return <PersonsWords key={person} who={person} />;
}
