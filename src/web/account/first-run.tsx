import { ask } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { Acts } from '../ui/acts.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { Button } from '../ui/button.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useWords } from '../ui/words.tsx';
import { ExamplePeople } from './example-people.tsx';
import { ProblemNote } from './problem-note.tsx';
import type { Setup } from './setup-shape.ts';

interface FirstRunProps {
  setup: Setup;
  onExamples: () => void;
}

/** A house where nobody lives yet: set the table for real people, or look around first. */
export function FirstRun({ setup, onExamples }: FirstRunProps) {
  const { say } = useWords();
  const look = useAct(async () => ask('POST', '/api/examples'), onExamples);
  return (
    <>
      <PageTitle>{say('door.first.title')}</PageTitle>
      <p className="lede">{say('door.first.what')}</p>
      <ProblemNote problem={look.problem} />
      <Acts>
        <ButtonLink kind="main" href="/setup">
          {say('door.first.setUp')}
        </ButtonLink>
        {!setup.examples && (
          <Button onPress={look.run} isPending={look.isPending}>
            {say('door.first.lookAround')}
          </Button>
        )}
      </Acts>
      {setup.examples && <ExamplePeople />}
    </>
  );
}
