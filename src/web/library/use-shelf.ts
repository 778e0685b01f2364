import { useEffect, useState } from 'react';
import type { Approach } from '../../rooms/decisions/library/approach.ts';
import type { Shelved, shelfOf } from '../../rooms/decisions/library/approaches.ts';
import type { Problem } from '../api/ask.ts';
import { useAnswer } from '../api/use-answer.ts';

/** Who wrote a text of the practice, or took it down, and when. */
export type Written = { at: number; by: string; approach: Approach | null };
export type OfPractice = { key: string; approach: Approach | null; written: readonly Written[] };

export type Shelf = {
  shelf: readonly Shelved[] | undefined;
  ofPractice: readonly OfPractice[];
  problem: Problem | undefined;
  askAgain: () => void;
};

/** The texts of the library: those of the house, which come when somebody opens it, and the practice's. */
export function useShelf(): Shelf {
  const { answer, askAgain } = useAnswer<{ approaches: OfPractice[] }>('/api/practice/approaches');
  const [shelve, setShelve] = useState<{ shelfOf: typeof shelfOf }>();
  useEffect(() => {
    void import('../../rooms/decisions/library/approaches.ts').then(setShelve);
  }, []);
  const ofPractice = answer.state === 'here' ? answer.value.approaches : [];
  return {
    // Where the practice's own cannot be reached, the house's are still there to be read.
    shelf: shelve && answer.state !== 'waiting' ? shelve.shelfOf(ofPractice) : undefined,
    ofPractice,
    problem: answer.state === 'refused' ? answer.problem : undefined,
    askAgain,
  };
}
