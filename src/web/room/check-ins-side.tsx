import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { holds, type Part } from '../../rooms/agreement/part.ts';
import {
  freeNames,
  isFree,
  loadMeasure,
} from '../../rooms/check-ins/measures/library/load-measure.ts';
import type { InUse } from '../../rooms/check-ins/in-use.ts';
import type { Form } from '../../rooms/check-ins/measures/own-measure.ts';
import {
  HouseSideProvider,
  type HelpLine,
  type Wanted,
} from '../../rooms/check-ins/use-house-side.tsx';
import { rooms } from '../../rooms/rooms.ts';
import type { Id } from '../../record/ids.ts';
import { ask } from '../api/ask.ts';
import { useView } from '../record/record.tsx';
import { useCrisisLines } from '../record/use-crisis-lines.ts';
import { choicesAbout } from './choices-about.ts';

type Measures = InUse & { remindsAfter: number | null };

/**
 * What check-ins need of the house: what the agreement says about answers, who can be reached in a
 * hard moment, and which measures the practice lets people use. It is fetched when the first page
 * opens, so that help is there even if the line breaks on the way.
 */
export function CheckInsSide({ children }: { children: ReactNode }) {
  const view = useView();
  const asked = useCrisisLines();
  const measures = useFetched<Measures>('/api/measures');
  const parts = view.shownIn<Part>('agreement');
  const replies = parts.find(({ state }) => state.terms.kind === 'replies' && holds(state));
  const replyDays = replies?.state.terms.replyDays;
  const talk = ['messages', 'sessions'].find((room) => Object.hasOwn(rooms, room));
  const load = useCallback(
    (wanted: Wanted) => (isFree(wanted) ? loadMeasure(wanted) : askFor(wanted)),
    [],
  );
  const side = useMemo(
    () => ({
      on: measures?.on ?? freeNames,
      brought: measures?.brought ?? [],
      load,
      replyDays,
      remindsAfter: measures?.remindsAfter ?? undefined,
      help: (asked?.ok ? asked.value.lines : []).map(
        ({ address: href, title, about }): HelpLine => ({ href, title, about }),
      ),
      talk: talk === undefined ? undefined : `/rooms/${view.partnership}/${talk}`,
      choices: (client: Id) => choicesAbout(view, [client]),
    }),
    [measures, load, replyDays, asked, talk, view],
  );
  return <HouseSideProvider value={side}>{children}</HouseSideProvider>;
}

async function askFor(wanted: Wanted): Promise<Form | undefined> {
  const asked = await ask<Form>('GET', `/api/measures/${wanted}`);
  return asked.ok ? asked.value : undefined;
}

/** What the house answers, once; nothing while it does not. */
function useFetched<Answer>(path: string): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    const stop = new AbortController();
    void ask<Answer>('GET', path, undefined, stop.signal).then(
      (asked) => asked.ok && setAnswer(asked.value),
    );
    return () => stop.abort();
  }, [path]);
  return answer;
}
