import { useState } from 'react';
import type { KeptSection } from '../../rooms/coping/kept-plan.ts';
import { Fields } from '../account/fields.tsx';
import { Form } from '../account/form.tsx';
import { problemOf } from '../api/ask.ts';
import { sayIssue } from '../api/say-problem.ts';
import { useAct } from '../api/use-act.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { useWords } from '../ui/words.tsx';
import { keepHere, type KeptHere } from './keep-here.ts';
import styles from './keeping.module.css';
import { PassphraseField } from './passphrase-field.tsx';
import { plainPassphrase } from './sealed-row.ts';

interface KeepFormProps {
  sections: readonly KeptSection[];
  onKept: (kept: KeptHere | null) => void;
  onCancel: () => void;
}

const know = ['locked', 'lost', 'others', 'browser', 'leave', 'one', 'paper'] as const;
const fewest = 10;

/** Before a plan is kept on a device: what that means, in plain words, and a passphrase. */
export function KeepForm({ sections, onKept, onCancel }: KeepFormProps) {
  const { say } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, setShown] = useState(false);
  const act = useAct(async () => {
    const wrong = whatIsWrong(passphrase, again);
    return wrong ? { ok: false, problem: problemOf(wrong) } : keepHere(passphrase, sections);
  }, onKept);
  return (
    <Form onSend={act.run} problem={act.problem}>
      <ul className={styles.know}>
        {know.map((each) => (
          <li key={each}>{say(`keeping.know.${each}`)}</li>
        ))}
      </ul>
      <Fields>
        <PassphraseField
          label={say('keeping.passphrase')}
          hint={say('keeping.passphrase.hint')}
          value={passphrase}
          onChange={setPassphrase}
          isShown={isShown}
          error={sayIssue(say, act.problem, 'passphrase')}
        />
        <PassphraseField
          label={say('keeping.again')}
          value={again}
          onChange={setAgain}
          isShown={isShown}
          error={sayIssue(say, act.problem, 'again')}
        />
        <Checkbox isSelected={isShown} onChange={setShown}>
          {say('keeping.show')}
        </Checkbox>
      </Fields>
      <Acts>
        <Button type="submit" kind="main" isPending={act.isPending}>
          {say('keeping.save')}
        </Button>
        <Button onPress={onCancel}>{say('keeping.notNow')}</Button>
      </Acts>
    </Form>
  );
}

function whatIsWrong(passphrase: string, again: string): string | undefined {
  const plain = plainPassphrase(passphrase);
  if (Array.from(plain).length < fewest) return 'keeping/too-short';
  return plain === plainPassphrase(again) ? undefined : 'keeping/not-same';
}
