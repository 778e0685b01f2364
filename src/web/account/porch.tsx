import { useAnswer } from '../api/use-answer.ts';
import { PorchFrame } from '../shell/porch-frame.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../ui/words.tsx';
import { ExamplePeople } from './example-people.tsx';
import { FirstRun } from './first-run.tsx';
import { Refused } from './refused.tsx';
import type { Setup } from './setup-shape.ts';
import { SignIn } from './sign-in.tsx';
import styles from './porch.module.css';

/** The porch: where everybody comes in. The first person of a new house finds other words here. */
export function Porch({ wasIn }: { wasIn: boolean }) {
  const { answer, askAgain } = useAnswer<Setup>('/api/setup');
  const isNew = answer.state === 'here' && answer.value.state === 'new';
  return (
    <PorchFrame saysHowToLeave>
      {isNew ? (
        <FirstRun setup={answer.value} onExamples={askAgain} />
      ) : (
        <>
          <Welcome wasIn={wasIn} />
          {answer.state === 'waiting' && <Waiting />}
          {answer.state === 'refused' && <Refused problem={answer.problem} onAgain={askAgain} />}
          {answer.state === 'here' && <ComeIn hasExamples={answer.value.examples} />}
        </>
      )}
    </PorchFrame>
  );
}

function Welcome({ wasIn }: { wasIn: boolean }) {
  const { say } = useWords();
  return (
    <>
      <PageTitle>
        {say('door.porch.comeIn')} <br />
        {say('door.porch.seat')}
      </PageTitle>
      <p className="lede">{say('door.porch.what')}</p>
      {wasIn && (
        <div className={styles.wasIn}>
          <Notice title={say('door.porch.wasInTitle')}>{say('door.porch.wasIn')}</Notice>
        </div>
      )}
    </>
  );
}

function ComeIn({ hasExamples }: { hasExamples: boolean }) {
  const { say } = useWords();
  return (
    <>
      <Section title={<span className="vh">{say('door.signIn')}</span>}>
        <SignIn />
      </Section>
      {hasExamples && <ExamplePeople />}
    </>
  );
}
