import { useState } from 'react';
import { Fields } from '../account/fields.tsx';
import { Form } from '../account/form.tsx';
import { problemOf } from '../api/ask.ts';
import { sayIssue } from '../api/say-problem.ts';
import { useAct } from '../api/use-act.ts';
import { Acts } from '../ui/acts.tsx';
import { BackLink } from '../ui/back-link.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useWords } from '../ui/words.tsx';
import { PassphraseField } from './passphrase-field.tsx';

/** `onOpen` answers with whether the passphrase opened something. */
export function AskPassphrase({ onOpen }: { onOpen: (passphrase: string) => Promise<boolean> }) {
  const { say } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setShown] = useState(false);
  const act = useAct(async () =>
    (await onOpen(passphrase))
      ? { ok: true, value: undefined }
      : { ok: false, problem: problemOf('keeping/nothing-opens') },
  );
  return (
    <>
      <BackLink href="/">{say('shell.toStart')}</BackLink>
      <PageTitle>{say('keeping.page.title')}</PageTitle>
      <p className="lede">{say('keeping.page.same')}</p>
      <Form onSend={act.run} problem={act.problem}>
        <Fields>
          <PassphraseField
            label={say('keeping.page.passphrase')}
            value={passphrase}
            onChange={setPassphrase}
            isShown={isShown}
            error={sayIssue(say, act.problem, 'passphrase')}
          />
          <Checkbox isSelected={isShown} onChange={setShown}>
            {say('keeping.show')}
          </Checkbox>
        </Fields>
        <Acts>
          <Button type="submit" kind="main" isPending={act.isPending}>
            {say('keeping.open')}
          </Button>
        </Acts>
      </Form>
    </>
  );
}
