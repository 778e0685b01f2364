import type { ScaleName } from '../../rooms/check-ins/measures/scales.ts';
import { askAgainIfNeeded } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Section } from '../ui/section.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './practice-page.module.css';
import { PracticePolicy, type Policy } from './practice-policy.tsx';
import type { PracticePerson } from './practice-shape.ts';
import { ProblemNote } from './problem-note.tsx';
import { Refused } from './refused.tsx';

type MeasureHere = {
  name: ScaleName;
  isOn: boolean;
  needsAcknowledgment: boolean;
  acknowledged: { by: string; at: number } | null;
};
type Decided = { measures: MeasureHere[]; policy: Policy | null; hasMail: boolean };

/** Which measures are in use here, and who is reminded of a risk answer that nobody has read. */
export function PracticeCheckIns({ people }: { people: readonly PracticePerson[] }) {
  const { say } = useWords();
  const { answer, askAgain } = useAnswer<Decided>('/api/practice/check-ins');
  if (answer.state === 'waiting') return <Waiting />;
  if (answer.state === 'refused') return <Refused problem={answer.problem} onAgain={askAgain} />;
  const { measures, policy, hasMail } = answer.value;
  return (
    <>
      <Section title={say('check-ins.practice.measures')}>
        <ul className={styles.measures}>
          {measures.map((each) => (
            <MeasureRow key={each.name} measure={each} people={people} onDone={askAgain} />
          ))}
        </ul>
      </Section>
      <Section title={say('check-ins.practice.policy')}>
        <PracticePolicy policy={policy} hasMail={hasMail} people={people} onDone={askAgain} />
      </Section>
    </>
  );
}

interface MeasureRowProps {
  measure: MeasureHere;
  people: readonly PracticePerson[];
  onDone: () => void;
}

function MeasureRow({ measure, people, onDone }: MeasureRowProps) {
  const { say, sayDayAndYear } = useWords();
  const { name, isOn, needsAcknowledgment, acknowledged } = measure;
  const { run, isPending, problem } = useAct(
    (body: { isOn: boolean; acknowledges: boolean }) =>
      askAgainIfNeeded('PUT', `/api/practice/measures/${name}`, body),
    onDone,
  );
  const waits = needsAcknowledgment && acknowledged === null;
  const who = people.find(({ id }) => id === acknowledged?.by)?.name ?? say('people.someone');
  return (
    <li>
      {waits ? (
        <>
          <b>{say(`check-ins.measure.${name}`)}</b>
          <p className="soft">{say('check-ins.practice.license')}</p>
          <Button
            isSmall
            isPending={isPending}
            onPress={() => run({ isOn: true, acknowledges: true })}
          >
            {say('check-ins.practice.acknowledge')}
          </Button>
        </>
      ) : (
        <Checkbox isSelected={isOn} onChange={(on) => run({ isOn: on, acknowledges: false })}>
          {say(`check-ins.measure.${name}`)}
        </Checkbox>
      )}
      {acknowledged && (
        <p className="quiet">
          {say('check-ins.practice.acknowledged', {
            name: who,
            day: sayDayAndYear(acknowledged.at),
          })}
        </p>
      )}
      <ProblemNote problem={problem} />
    </li>
  );
}
