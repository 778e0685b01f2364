import { useWords } from '../../web/ui/words.tsx';
import type { Terms } from './check-in.ts';

type Asked = Pick<Terms, 'measure' | 'question' | 'brought'>;

/** What a check-in asks, as people say it: "Mood over two weeks (PHQ-9)", or their own question. */
export function useSayMeasure(): (terms: Asked) => string {
  const { say } = useWords();
  return ({ measure, question, brought }) => {
    if (measure === 'own') return question?.text ?? '';
    return measure === 'brought' ? (brought?.name ?? '') : say(`check-ins.measure.${measure}`);
  };
}
