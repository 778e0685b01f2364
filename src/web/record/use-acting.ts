import { useRef } from 'react';
import type { Id } from '../../record/ids.ts';
import { textsIn } from '../../record/limit.ts';
import { problemOf, type Problem } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { useAnnounce } from '../ui/said-politely.tsx';
import { useWords } from '../ui/words.tsx';
import { checkAsking } from './check-asking.ts';
import { whoWillSee } from './forecast.ts';
import { limitTouched } from './limit-touched.ts';
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
  // What was asked for when the writer was last told that it touches a limit.
  const told = useRef<string>(undefined);
  const send = async (asking: Asking, said?: string) => {
    const checked = await checkAsking(asking);
    if (!checked.ok) return checked;
    const readers = whoWillSee(view, checked.value);
    const limit = limitTouched(view, readers, textsIn(checked.value.body).join('\n'));
    const asked = JSON.stringify(checked.value);
    if (limit && told.current !== asked) {
      told.current = asked;
      const { client: by, says } = limit;
      return {
        ok: false as const,
        problem: { ...problemOf('limits/touched'), values: { by, says } },
      };
    }
    const names = sayAudienceNames(readers.map(person));
    const outcome = await record.act(checked.value);
    if (!outcome.ok) return outcome;
    announce(said ?? say('record.saved', { names }));
    return { ok: true as const, value: outcome.item };
  };
  const { run, isPending, problem } = useAct(send, then);
  return { run, isPending, problem };
}
