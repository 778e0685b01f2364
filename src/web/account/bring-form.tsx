import { useState } from 'react';
import type { Reason } from '../../rooms/check-ins/measures/bring/reasons.ts';
import { askAgainIfNeeded } from '../api/ask.ts';
import { sayIssue } from '../api/say-problem.ts';
import { useAct } from '../api/use-act.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { FileField } from '../ui/file-field.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/words.tsx';
import { Form } from './form.tsx';
import styles from './practice-page.module.css';

type Read = { kept: { key: string; version: number } | null; reasons: Reason[] };

interface BringFormProps {
  onDone: () => void;
  onClose: () => void;
}

/** Two files, chosen or pasted. What is wrong with them is told all at once, and they stay here. */
export function BringForm({ onDone, onClose }: BringFormProps) {
  const { say } = useWords();
  const [questionnaire, setQuestionnaire] = useState('');
  const [scoring, setScoring] = useState('');
  const [reasons, setReasons] = useState<readonly Reason[]>([]);
  const { run, isPending, problem } = useAct(
    () => askAgainIfNeeded<Read>('POST', '/api/practice/measures', { questionnaire, scoring }),
    ({ kept, reasons: found }) => {
      setReasons(found);
      if (!kept) return;
      onDone();
      onClose();
    },
  );
  return (
    <Form onSend={run} problem={problem} hasKeptWords>
      <FileField
        label={say('check-ins.bring.questionnaire')}
        hint={say('check-ins.bring.questionnaire.hint')}
        choose={say('check-ins.bring.choose')}
        value={questionnaire}
        onChange={setQuestionnaire}
        error={sayIssue(say, problem, 'questionnaire')}
      />
      <FileField
        label={say('check-ins.bring.scoring')}
        hint={say('check-ins.bring.scoring.hint')}
        choose={say('check-ins.bring.choose')}
        value={scoring}
        onChange={setScoring}
        error={sayIssue(say, problem, 'scoring')}
      />
      <p className="soft">{say('check-ins.bring.how')}</p>
      {reasons.length > 0 && <Reasons reasons={reasons} />}
      <Acts>
        <Button kind="main" type="submit" isPending={isPending}>
          {say('check-ins.bring.save')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {say('record.notNow')}
        </Button>
      </Acts>
    </Form>
  );
}

/** Every reason, with the place that it is about. */
function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const { say } = useWords();
  return (
    <Notice kind="fault" title={say('check-ins.bring.refused', { n: reasons.length })}>
      <ul className={styles.reasons}>
        {reasons.map(({ code, where, what }) => (
          <li key={`${code} ${where} ${what}`}>
            {say(`check-ins.reason.${code}`, {
              where,
              what,
              file: where === 'scoring' ? 'scoring' : 'other',
              in: where === '' ? 'no' : 'yes',
              may: what === '' ? 'no' : 'yes',
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
