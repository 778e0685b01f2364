import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ask, type Problem } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { useAnswer } from '../api/use-answer.ts';
import { PorchFrame } from '../shell/porch-frame.tsx';
import { Acts } from '../ui/acts.tsx';
import { BackLink } from '../ui/back-link.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { Button } from '../ui/button.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../ui/words.tsx';
import { Form } from './form.tsx';
import type { Me } from './me-shape.ts';
import { useMe } from './me.tsx';
import { needed } from './needed.ts';
import { Refused } from './refused.tsx';
import { PracticeFields, TherapistFields } from './setup-fields.tsx';
import { deviceCountry } from './countries.ts';
import type { Setup } from './setup-shape.ts';

/** The first thing that ever happens in a house: a practice, and the first person who works there. */
export function SetupPage() {
  const { say } = useWords();
  const { answer, askAgain } = useAnswer<Setup>('/api/setup');
  return (
    <PorchFrame>
      <BackLink href="/">{say('account.setup.back')}</BackLink>
      <PageTitle>{say('account.setup.title')}</PageTitle>
      {answer.state === 'waiting' && <Waiting />}
      {answer.state === 'refused' && <Refused problem={answer.problem} onAgain={askAgain} />}
      {answer.state === 'here' && (answer.value.state === 'new' ? <SetUp /> : <DoneAlready />)}
    </PorchFrame>
  );
}

const nothing = { practiceName: '', name: '', address: '' };

function SetUp() {
  const { say, timeZone, locale } = useWords();
  const { setMe } = useMe();
  const navigate = useNavigate();
  const [written, setWritten] = useState(() => ({
    ...nothing,
    timeZone,
    language: locale,
    country: deviceCountry(),
  }));
  const write = (part: Partial<typeof written>) => setWritten((last) => ({ ...last, ...part }));
  const act = useAct(
    async () => ask<Me>('POST', '/api/setup', bodyOf(written)),
    async (me) => {
      setMe(me);
      await navigate('/', { replace: true });
    },
  );
  const send = () => {
    const missing: Problem | null = needed({
      'practice/name': written.practiceName,
      'therapist/name': written.name,
      'therapist/address': written.address,
    });
    if (missing) act.setProblem(missing);
    else act.run();
  };
  return (
    <>
      <p className="lede">{say('account.setup.what')}</p>
      <Form onSend={send} problem={act.problem} hasKeptWords>
        <PracticeFields written={written} onWrite={write} problem={act.problem} />
        <TherapistFields written={written} onWrite={write} problem={act.problem} />
        <Acts>
          <Button kind="main" type="submit" isPending={act.isPending}>
            {say('account.setup.go')}
          </Button>
        </Acts>
      </Form>
    </>
  );
}

function DoneAlready() {
  const { say } = useWords();
  return (
    <>
      <p className="lede">{say('problem.setup/done-already')}</p>
      <Acts>
        <ButtonLink kind="main" href="/">
          {say('shell.toStart')}
        </ButtonLink>
      </Acts>
    </>
  );
}

interface WrittenSetup {
  practiceName: string;
  country: string;
  language: string;
  timeZone: string;
  name: string;
  address: string;
}

function bodyOf({ practiceName, country, language, timeZone, name, address }: WrittenSetup) {
  return {
    practice: { name: practiceName.trim(), country, language, timeZone },
    therapist: { name: name.trim(), address: address.trim() },
  };
}
