import { usePeople } from '../../web/record/use-people.ts';
import type { SpeakingOfNumbers } from '../../web/record/rating/use-rating.tsx';
import { useView } from '../../web/record/record.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { ClosenessField } from './closeness-field.tsx';
import type { Closeness } from './closeness.ts';
import { OpenedRound } from './opened-round.tsx';

/** How a goal asks for numbers: how close it feels. */
export function useAsking(): SpeakingOfNumbers<Closeness, number | null> {
  const { say } = useWords();
  const { name } = usePeople();
  const { viewer } = useView();
  return {
    title: say('goals.rating'),
    none: say('rating.none'),
    asks: (by) =>
      by === viewer ? say('goals.rating.youAsk') : say('goals.rating.asks', { name: name(by) }),
    sayMine: ({ number }) => say('goals.rating.yours', { number }),
    blank: null,
    numbersOf: (number) => ({ number }),
    Fields: ClosenessField,
    Opened: OpenedRound,
  };
}
