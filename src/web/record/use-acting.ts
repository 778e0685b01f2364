import type { Id } from '../../record/ids.ts';
import type { Problem } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { useAnnounce } from '../ui/said-politely.tsx';
import { checkAsking } from './check-asking.ts';
import type { Asking } from './keeper.ts';
import { useRecord } from './record.tsx';

export type Acting = {
  /** Asks for it, and says `said` aloud, once and politely, when it is done. */
  run: (asking: Asking, said: string) => void;
  isPending: boolean;
  /** Why the last try did not work; gone with the next one. */
  problem: Problem | null;
};

/**
 * The acts of one part of a page. Whoever uses it stays on the page while the act is painted and
 * answered, so that a no has a place to be said: `Trouble` or `ActForm`.
 */
export function useActing(then?: (item: Id) => void): Acting {
  const { act } = useRecord();
  const announce = useAnnounce();
  const send = async (asking: Asking, said: string) => {
    const checked = checkAsking(asking);
    if (!checked.ok) return checked;
    const outcome = await act(checked.value);
    if (!outcome.ok) return outcome;
    announce(said);
    return { ok: true as const, value: outcome.item };
  };
  const { run, isPending, problem } = useAct(send, then);
  return { run, isPending, problem };
}
