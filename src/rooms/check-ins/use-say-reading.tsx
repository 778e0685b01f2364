import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { useWords } from '../../web/ui/words.tsx';
import { useHouseSide } from './use-house-side.tsx';

/** The counselors who can read what the viewer answers here; a check-in may be for fewer people. */
export function useReaders(): (item: Item) => Id[] {
  const view = useView();
  return (item) => {
    const seeing = view.whoSees(item);
    return view.members
      .filter(({ role, person }) => role === 'therapist' && person !== view.viewer)
      .map(({ person }) => person)
      .filter((person) => seeing.includes(person));
  };
}

/** Who reads the answers and when: what was agreed, or that nobody promised a time. */
export function useSayReading(): (item: Item) => string {
  const { say } = useWords();
  const view = useView();
  const { names } = usePeople();
  const { replyDays } = useHouseSide();
  const readers = useReaders();
  return (item) => {
    const therapists = readers(item);
    if (therapists.length === 0) {
      const isHere = view.members.some(({ role }) => role === 'therapist');
      return say(isHere ? 'check-ins.reads.closed' : 'check-ins.reads.nobody');
    }
    const who = { names: names(therapists), n: therapists.length };
    if (replyDays === undefined) return say('check-ins.reads.noTime', who);
    return say('check-ins.reads', { ...who, days: replyDays });
  };
}
