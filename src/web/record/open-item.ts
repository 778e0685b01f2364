import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import { mayAsk, whoWillSee } from './forecast.ts';
import type { Asking } from './send-act.ts';
import type { Shown, View } from './view.ts';

/** What the parts of a thing's page know: the thing as the viewer sees it, and what they may do. */
export type OpenItem<State> = {
  view: View;
  item: Item;
  state: State;
  entries: readonly Entry[];
  /** An act about this thing. */
  ask: (kind: string, body: object) => Asking;
  /** True when the viewer may ask for it now. */
  may: (asking: Asking) => boolean;
  /** Who will see what it writes. */
  willSee: (asking: Asking) => Id[];
};

export function openItem<State>(
  view: View,
  { item, state, entries }: Shown<State>,
): OpenItem<State> {
  return {
    view,
    item,
    state,
    entries,
    ask: (kind, body) => ({ kind, item: item.id, body }),
    may: (asking) => mayAsk(view, asking),
    willSee: (asking) => whoWillSee(view, asking),
  };
}
