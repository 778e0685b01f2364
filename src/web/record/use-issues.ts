import { sayIssue } from '../api/say-problem.ts';
import { useWords } from '../ui/words.tsx';
import type { Acting } from './use-acting.ts';

/** What is not right yet with one field of an act's body, in words: `issueOf('terms/title')`. */
export function useIssues({ problem }: Acting): (field: string) => string | undefined {
  const { say } = useWords();
  return (field) => sayIssue(say, problem, field);
}
