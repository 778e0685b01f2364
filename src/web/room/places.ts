import { useLocation } from 'react-router';
import type { Id } from '../../record/ids.ts';
import type { Place } from '../shell/shelf.tsx';
import type { View } from '../record/view.ts';
import { useToday, type Today } from '../today/today.tsx';
import { waitingIn } from '../today/waiting-in.ts';
import { useWords } from '../ui/words.tsx';

/** The places of a room. Only Today carries a number: what waits at all of the person's tables. */
export function usePlaces(partnership: Id, view: View | undefined): Place[] {
  const { say } = useWords();
  const { today } = useToday();
  const { pathname } = useLocation();
  const home = `/rooms/${partnership}`;
  const isIn = (...places: string[]) =>
    places.some((place) => pathname.startsWith(`${home}/${place}`));
  return [
    {
      href: home,
      word: say('shell.today'),
      icon: 'today',
      // A story, check-ins and notes for oneself alone start from Today.
      isHere: pathname === home || isIn('check-ins', 'story', 'journey', 'reflections'),
      waiting: countWaiting(today, partnership, view),
    },
    {
      href: `${home}/goals`,
      word: say('shell.goals'),
      icon: 'goals',
      isHere: isIn('goals', 'decisions', 'changes', 'feedback'),
    },
    {
      href: `${home}/sessions`,
      word: say('shell.sessions'),
      icon: 'sessions',
      isHere: isIn('sessions'),
    },
    {
      href: `${home}/circle`,
      word: say('shell.circle'),
      icon: 'circle',
      isHere: isIn('circle', 'agreement'),
    },
  ];
}

/** Here as the record tells it at once; at other tables as the house tells it. */
function countWaiting(
  today: Today | undefined,
  partnership: Id,
  view: View | undefined,
): number | undefined {
  if (!view) return today?.waiting.length;
  const here = waitingIn(view).length;
  if (view.isReadOnly) return here;
  const others = today?.waiting.filter((each) => each.partnership !== partnership) ?? [];
  return here + others.length;
}
