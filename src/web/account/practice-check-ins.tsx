import { isGated } from '../../rooms/check-ins/measures/library/gated-names.ts';
import type { ScaleName } from '../../rooms/check-ins/measures/scales.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Section } from '../ui/section.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../ui/words.tsx';
import { BroughtMeasures, type BroughtHere } from './brought-measures.tsx';
import { MeasureRow, type Switched } from './measure-row.tsx';
import styles from './practice-page.module.css';
import { PracticePolicy, type Policy } from './practice-policy.tsx';
import type { PracticePerson } from './practice-shape.ts';
import { Refused } from './refused.tsx';

type MeasureHere = Switched & { name: ScaleName };
type Decided = {
  measures: MeasureHere[];
  brought: BroughtHere[];
  policy: Policy | null;
  hasMail: boolean;
};

const licenses = {
  'who-5': 'https://creativecommons.org/licenses/by-nc-sa/3.0/igo/',
  'core-10': 'https://creativecommons.org/licenses/by-nc-nd/4.0/',
  gbo: 'https://creativecommons.org/licenses/by-nc-sa/4.0/',
} as const;

/** Which measures are in use here, and who is reminded of a risk answer that nobody has read. */
export function PracticeCheckIns({ people }: { people: readonly PracticePerson[] }) {
  const { say } = useWords();
  const { answer, askAgain } = useAnswer<Decided>('/api/practice/check-ins');
  if (answer.state === 'waiting') return <Waiting />;
  if (answer.state === 'refused') return <Refused problem={answer.problem} onAgain={askAgain} />;
  const { measures, brought, policy, hasMail } = answer.value;
  return (
    <>
      <Section title={say('check-ins.practice.measures')}>
        <p className="soft">{say('check-ins.practice.off')}</p>
        <ul className={styles.measures}>
          {measures.map((each) => (
            <MeasureRow
              key={each.name}
              measure={each}
              title={say(`check-ins.measure.${each.name}`)}
              license={isGated(each.name) ? say(`check-ins.practice.license.${each.name}`) : ''}
              licenseAt={isGated(each.name) ? licenses[each.name] : undefined}
              path={`/api/practice/measures/${each.name}`}
              people={people}
              onDone={askAgain}
            />
          ))}
        </ul>
      </Section>
      <Section title={say('check-ins.bring.title')}>
        <BroughtMeasures brought={brought} people={people} onDone={askAgain} />
      </Section>
      <Section title={say('check-ins.practice.policy')}>
        <PracticePolicy policy={policy} hasMail={hasMail} people={people} onDone={askAgain} />
      </Section>
    </>
  );
}
