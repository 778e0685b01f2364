import { NewQuestionPage } from '../../rooms/decisions/new-question-page.tsx';
import { useBegun } from './use-begun.ts';

/** A blank page for a question; begun from something, it has its words on it already. */
export function NewQuestionFrom() {
  const begun = useBegun();
  return <NewQuestionPage key={begun?.from} begun={begun} />;
}
