import { useWords } from '../../web/ui/words.tsx';
import type { Terms } from './check-in.ts';

/** What a check-in asks, as people say it: "Mood over two weeks (PHQ-9)", or their own question. */
export function useSayMeasure(): (terms: Pick<Terms, 'measure' | 'question'>) => string {
  const { say } = useWords();
  return ({ measure, question }) =>
    measure === 'own' ? (question?.text ?? '') : say(`check-ins.measure.${measure}`);
}
