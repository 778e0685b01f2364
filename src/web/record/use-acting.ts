import type { Id } from '../../record/ids.ts';
import type { Problem } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { useAnnounce } from '../ui/said-politely.tsx';
import { useWords } from '../ui/words.tsx';
import { checkAsking } from './check-asking.ts';
import { whoWillSee } from './forecast.ts';
import type { Asking } from './send-act.ts';
import { useRecord, useView } from './record.tsx';
import { usePeople } from './use-people.ts';

export type Acting = {
  /** Asks for it. When it is done, that is said aloud, once, with the names: or as `said` says. */
  run: (asking: Asking, said?: string) => void;
  isPending: boolean;
  /** Why the last try did not work; gone with the next one. */
  problem: Problem | null;
};

/**
 * The acts of one part of a page. Whoever uses it stays on the page while the act is painted and
 * answered, so that a no has a place to be said: `ActArea` or `ActForm`.
 */
export function useActing(then?: (item: Id) => void): Acting {
  const record = useRecord();
  const view = useView();
  const { person } = usePeople();
  const { say, sayAudienceNames } = useWords();
  const announce = useAnnounce();
  const send = async (asking: Asking, said?: string) => {
    const checked = await checkAsking(asking);
    if (!checked.ok) return checked;
    const names = sayAudienceNames(whoWillSee(view, checked.value).map(person));
    const outcome = await record.act(checked.value);
    if (!outcome.ok) return outcome;
    announce(said ?? say('record.saved', { names }));
    return { ok: true as const, value: outcome.item };
  };
  const { run, isPending, problem } = useAct(send, then);
  return { run, isPending, problem };
}
