import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { useWords } from '../../web/ui/words.tsx';
import { useHouseSide } from './use-house-side.tsx';

/** Who reads the answers and when: what was agreed, or that nobody promised a time. */
export function useSayReading(): () => string {
  const { say } = useWords();
  const view = useView();
  const { names } = usePeople();
  const { replyDays } = useHouseSide();
  return () => {
    const therapists = view.members
      .filter(({ role, person }) => role === 'therapist' && person !== view.viewer)
      .map(({ person }) => person);
    if (therapists.length === 0) return say('check-ins.reads.nobody');
    const who = { names: names(therapists), n: therapists.length };
    if (replyDays === undefined) return say('check-ins.reads.noTime', who);
    return say('check-ins.reads', { ...who, days: replyDays });
  };
}
