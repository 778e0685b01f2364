import type { ReactNode } from 'react';
import { askAgainIfNeeded } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import type { PracticePerson } from './practice-shape.ts';
import { ProblemNote } from './problem-note.tsx';

export type Switched = {
  isOn: boolean;
  needsAcknowledgment: boolean;
  acknowledged: { by: string; at: number } | null;
};

interface MeasureRowProps {
  measure: Switched;
  title: string;
  /** What an administrator reads before it is used, where its license asks for it. */
  license: string;
  /** Where the whole license is. */
  licenseAt?: string | undefined;
  /** Where it is switched. */
  path: string;
  people: readonly PracticePerson[];
  onDone: () => void;
  children?: ReactNode;
}

/** One measure: on or off, and who acknowledged its license. */
export function MeasureRow({ measure, title, license, path, ...rest }: MeasureRowProps) {
  const { say, sayDayAndYear } = useWords();
  const { people, onDone, licenseAt, children } = rest;
  const { isOn, needsAcknowledgment, acknowledged } = measure;
  const { run, isPending, problem } = useAct(
    (body: { isOn: boolean; acknowledges: boolean }) => askAgainIfNeeded('PUT', path, body),
    onDone,
  );
  const waits = needsAcknowledgment && acknowledged === null;
  const who = people.find(({ id }) => id === acknowledged?.by)?.name ?? say('people.someone');
  return (
    <li>
      {waits ? (
        <div className="stack">
          <b>{title}</b>
          <p className="soft">{license}</p>
          {licenseAt !== undefined && (
            <p>
              <TextLink href={licenseAt} of={title}>
                {say('check-ins.practice.license.read')}
              </TextLink>
            </p>
          )}
          <Button
            isSmall
            isPending={isPending}
            onPress={() => run({ isOn: true, acknowledges: true })}
          >
            {say('check-ins.practice.acknowledge')}
            <span className="vh">: {title}</span>
          </Button>
        </div>
      ) : (
        <Checkbox isSelected={isOn} onChange={(on) => run({ isOn: on, acknowledges: false })}>
          {title}
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
      {children}
      <ProblemNote problem={problem} />
    </li>
  );
}
