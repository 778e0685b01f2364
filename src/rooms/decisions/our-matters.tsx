import { sidesOf } from '../../web/record/agreeing/sides.ts';
import { Pair } from '../../web/ui/pair.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { PersonsMatter, WriteMatter } from './persons-matter.tsx';
import { useQuestion } from './use-question.tsx';

/** What matters to each in the whole question: those who choose side by side, then all who wrote. */
export function OurMatters() {
  const { say } = useWords();
  const { view, item, question } = useQuestion();
  const wrote = question.matters.filter(({ option }) => option === undefined).map(({ by }) => by);
  const youFirst = (a: string, b: string) => Number(b === view.viewer) - Number(a === view.viewer);
  const sides = sidesOf({ circle: view.circle, item, now: view.now }, wrote).toSorted(youFirst);
  const others = wrote.filter((person) => !sides.includes(person)).toSorted(youFirst);
  const isNew = ![...sides, ...others].includes(view.viewer);
  const words = (who: string) => <PersonsMatter key={who} who={who} />;
  return (
    <Section title={say('decisions.matters')}>
      <Pair>{sides.map(words)}</Pair>
      {others.length > 0 && <Pair>{others.map(words)}</Pair>}
      {isNew && <WriteMatter option={undefined} />}
    </Section>
  );
}
