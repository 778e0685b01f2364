import type { Problem } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { useAnnounce } from '../ui/said-politely.tsx';
import { checkAsking } from './check-asking.ts';
import type { Asking } from './send-act.ts';
import { useRecord } from './record.tsx';

type Several = {
  /** Asks for each in turn; the first no ends it. What was done before stays done. */
  run: (askings: readonly Asking[], said: string) => void;
  isPending: boolean;
  problem: Problem | null;
};

/** One button that does more than one act: what is switched off ends before what is on begins. */
export function useSeveral(then?: () => void): Several {
  const { act } = useRecord();
  const announce = useAnnounce();
  const send = async (askings: readonly Asking[], said: string) => {
    for (const asking of askings) {
      const checked = await checkAsking(asking);
      if (!checked.ok) return checked;
      const outcome = await act(checked.value);
      if (!outcome.ok) return outcome;
    }
    announce(said);
    return { ok: true as const, value: undefined };
  };
  const { run, isPending, problem } = useAct(send, then);
  return { run, isPending, problem };
}
