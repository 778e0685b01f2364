import { membersAs } from '../../record/circle.ts';
import { mayAsk } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { copingAddress } from './addresses.ts';
import { usePlanLink } from './use-plan-link.tsx';

type Way = { href: string; word: string };

/** The ways from Today to the plan and to what helps: for those who find something there. */
export function useCopingLinks(): Way[] {
  const { say } = useWords();
  const view = useView();
  const plan = usePlanLink();
  const isClient = view.seat?.role === 'client';
  const clients = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  const hasSome = ['coping', 'practice'].some((room) => view.shownIn(room).length > 0);
  const mayAdd = clients.some((client) =>
    mayAsk(view, { kind: 'coping/suggest-way', body: {}, about: [client] }),
  );
  const word = say(isClient ? 'today.link.coping' : 'today.link.copingOf');
  const helps =
    isClient || hasSome || mayAdd ? [{ href: copingAddress(view.partnership), word }] : [];
  return plan ? [plan, ...helps] : helps;
}
