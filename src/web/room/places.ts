import { useLocation } from 'react-router';
import type { Id } from '../../record/ids.ts';
import type { Place } from '../shell/shelf.tsx';
import { useToday } from '../today/today.tsx';
import { useWords } from '../ui/words.tsx';

/** The places of a room. Only Today carries a number: what waits at all of the person's tables. */
export function usePlaces(partnership: Id): Place[] {
  const { say } = useWords();
  const { today } = useToday();
  const { pathname } = useLocation();
  const home = `/rooms/${partnership}`;
  const isIn = (place: string) => pathname.startsWith(`${home}/${place}`);
  return [
    {
      href: home,
      word: say('shell.today'),
      icon: 'today',
      isHere: pathname === home,
      waiting: today?.waiting.length,
    },
    { href: `${home}/goals`, word: say('shell.goals'), icon: 'goals', isHere: isIn('goals') },
    { href: `${home}/circle`, word: say('shell.circle'), icon: 'circle', isHere: isIn('circle') },
  ];
}
