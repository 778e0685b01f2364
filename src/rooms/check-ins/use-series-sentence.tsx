import { usePeople } from '../../web/record/use-people.ts';
import { useWords } from '../../web/ui/words.tsx';
import { numbersOf, type Series } from './series.ts';

/** From the data, and with no judgment: the first, the last, and between what. */
export function useSeriesSentence(series: Series): string {
  const { say, sayDate, sayNumber } = useWords();
  const { person, name } = usePeople();
  const numbers = numbersOf(series);
  const who = {
    who: person(series.person).you ? 'you' : 'other',
    name: name(series.person),
  };
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last) return say('check-ins.sentence.none', who);
  const begin = { first: sayNumber(first.total), from: sayDate(first.at) };
  if (first === last) return say('check-ins.sentence.one', { ...who, ...begin });
  const totals = numbers.map(({ total }) => total);
  return say('check-ins.sentence', {
    ...who,
    ...begin,
    last: sayNumber(last.total),
    to: sayDate(last.at),
    n: numbers.length,
    low: sayNumber(Math.min(...totals)),
    high: sayNumber(Math.max(...totals)),
  });
}
