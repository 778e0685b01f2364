import type { Problem } from '../api/ask.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { useWords } from '../ui/words.tsx';
import { Refused } from './refused.tsx';

/** A whole page that could not be read yet. */
export function OutOfReach({ problem, onAgain }: { problem: Problem; onAgain: () => void }) {
  const { say } = useWords();
  return (
    <>
      <PageTitle>{say('door.outOfReach')}</PageTitle>
      <Refused problem={problem} onAgain={onAgain} />
    </>
  );
}
