import {
  createContext,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { Id } from '../../record/ids.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import type { Asking, Outcome } from './send-act.ts';
import { createLine, type LineState } from './line.ts';
import { useNearestFocus } from './use-nearest-focus.ts';
import { useNow } from './use-now.ts';
import { viewOf, type View } from './view.ts';

const line = createLine(
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/live`,
);

export type RecordHere = {
  /** `waiting` until the first delivery; `gone` where there is nothing for this person. */
  state: 'waiting' | 'here' | 'gone';
  /** True while the line is down: what is shown may be old. */
  isLost: boolean;
  view: View | undefined;
  /** Asks for something to be done. It is painted at once, and unpainted if it is refused. */
  act: (asking: Asking) => Promise<Outcome>;
  seeAs: (viewer: Id | undefined) => void;
  /** Opens a paragraph for writing together. */
  write: Keeper['write'];
};

const Here = createContext<RecordHere | undefined>(undefined);

/** Opens one partnership's record for the pages inside, as `me` or as another member sees it. */
export function RecordProvider({
  partnership,
  me,
  children,
}: {
  partnership: Id;
  me: Id;
  children: ReactNode;
}) {
  const keeper = useMemo(() => createKeeper(line, partnership, me), [partnership, me]);
  return (
    <OpenRecord key={partnership} keeper={keeper} me={me}>
      {children}
    </OpenRecord>
  );
}

function OpenRecord({ keeper, me, children }: { keeper: Keeper; me: Id; children: ReactNode }) {
  const kept = useSyncExternalStore(keeper.subscribe, keeper.read);
  useNearestFocus();
  const [viewer, seeAs] = useState<Id | undefined>();
  const now = useNow(kept.copy?.asOf ?? 0);
  const view = useMemo(
    () => kept.copy && viewOf(kept.copy, me, viewer ?? me, now),
    [kept.copy, me, viewer, now],
  );
  const here = useMemo(
    () => ({ ...stateOf(kept.state, view), view, act: keeper.act, write: keeper.write, seeAs }),
    [kept.state, view, keeper],
  );
  return <Here value={here}>{children}</Here>;
}

function stateOf(line: LineState | 'gone', view: View | undefined) {
  if (line === 'gone') return { state: 'gone' as const, isLost: false };
  return { state: view ? ('here' as const) : ('waiting' as const), isLost: line === 'lost' };
}

/** The record that is open here. */
export function useRecord(): RecordHere {
  const here = useContext(Here);
  if (!here) throw new Error('no record is open here: use RecordProvider');
  return here;
}

/** What the record shows, on a page that is only drawn when there is something to show. */
export function useView(): View {
  const { view } = useRecord();
  if (!view) throw new Error('the record is not here yet');
  return view;
}
