import { useState } from 'react';
import { askAgainIfNeeded } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './practice-page.module.css';
import type { PracticePerson } from './practice-shape.ts';
import { ProblemNote } from './problem-note.tsx';

export type Policy = { remindHours: number; backup: string | null; backupHours: number };

const spans = ['1', '2', '4', '8', '12', '24', '48'];
const nobody = 'nobody';

interface PracticePolicyProps {
  policy: Policy | null;
  hasMail: boolean;
  people: readonly PracticePerson[];
  onDone: () => void;
}

/** Who is reminded of a risk answer, and when. It says plainly where nobody is. */
export function PracticePolicy({ policy, hasMail, people, onDone }: PracticePolicyProps) {
  const { say } = useWords();
  const [after, setAfter] = useState(String(policy?.remindHours ?? 4));
  const [backup, setBackup] = useState(policy?.backup ?? nobody);
  const [more, setMore] = useState(String(policy?.backupHours ?? 4));
  const wanted = {
    remindHours: Number(after),
    backup: backup === nobody ? null : backup,
    backupHours: Number(more),
  };
  const save = useAct(() => askAgainIfNeeded('PUT', '/api/practice/policy', wanted), onDone);
  const drop = useAct(() => askAgainIfNeeded('DELETE', '/api/practice/policy'), onDone);
  const working = people.filter(({ offices }) => offices.length > 0);
  const hours = spans.map((value) => ({
    value,
    label: say('check-ins.practice.hours', { hours: Number(value) }),
  }));
  return (
    <div className={styles.policy}>
      <p className="soft">{say('check-ins.practice.policy.what')}</p>
      {!hasMail && <Notice>{say('check-ins.practice.noMail')}</Notice>}
      <p>
        <b>{policy ? sayPolicy(say, policy, people) : say('check-ins.practice.none')}</b>
      </p>
      <Select
        label={say('check-ins.practice.remind')}
        options={hours}
        value={after}
        onChange={setAfter}
      />
      <Select
        label={say('check-ins.practice.backup')}
        options={[
          { value: nobody, label: say('check-ins.practice.nobody') },
          ...working.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={backup}
        onChange={setBackup}
      />
      {backup !== nobody && (
        <Select
          label={say('check-ins.practice.after')}
          options={hours}
          value={more}
          onChange={setMore}
        />
      )}
      <ProblemNote problem={save.problem ?? drop.problem} />
      <Acts>
        <Button isPending={save.isPending} onPress={() => save.run()}>
          {say('check-ins.practice.save')}
        </Button>
        {policy && (
          <Button kind="quiet" isPending={drop.isPending} onPress={() => drop.run()}>
            {say('check-ins.practice.drop')}
          </Button>
        )}
      </Acts>
    </div>
  );
}

function sayPolicy(
  say: ReturnType<typeof useWords>['say'],
  { remindHours, backup, backupHours }: Policy,
  people: readonly PracticePerson[],
): string {
  const name = people.find(({ id }) => id === backup)?.name;
  return say('check-ins.practice.holds', {
    hours: remindHours,
    backup: name ?? 'none',
    more: backupHours,
  });
}
