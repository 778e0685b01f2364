/**
 * What would happen if the viewer asked for something now, by the same code that will decide it.
 * A page offers an act only when it may be asked for, and names who will see the words before
 * they are saved; so no page ever guesses by somebody's role.
 */
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import { isRefusal } from '../../record/refusal.ts';
import { decideAct, type Decided } from '../../rooms/acting.ts';
import type { Asking } from './send-act.ts';
import type { View } from './view.ts';

/** True when the viewer may ask for this now. Nobody asks for anything through another's eyes. */
export function mayAsk(view: View, asking: Asking): boolean {
  return !view.isReadOnly && foresee(view, asking) !== undefined;
}

/** Who will see what this act writes. An act's own words are in its first entry. */
export function whoWillSee(view: View, asking: Asking): Id[] {
  const decided = foresee(view, asking);
  if (!decided) return [];
  const audience = decided.entries[0]?.audience ?? 'item';
  return view.whoSeesEntry(decided.item, { author: view.viewer, audience, revealed: false });
}

/** Those of them between whom it is: who reads what is kept between us. */
export function whoWillShare(view: View, asking: Asking): Id[] {
  const item = foresee(view, asking)?.item;
  if (!item) return [];
  const entry = { author: view.viewer, audience: 'between-us', revealed: false } as const;
  return view.whoSeesEntry(item, entry);
}

/** The item that this would begin, if the viewer may; for whom its room says it is. */
export function itemBegun(view: View, asking: Asking): Item | undefined {
  return foresee(view, { ...asking, for: undefined })?.item;
}

function foresee(view: View, asking: Asking): Decided | undefined {
  const { item = newId() } = asking;
  const shown = view.shown(item);
  const act = { ...asking, id: newId(), item };
  const decided = decideAct(act, shown && { state: shown.state, life: shown.life }, {
    circle: view.circle,
    actor: view.viewer,
    now: view.now,
    item: shown?.item,
    limits: view.limits,
  });
  return isRefusal(decided) ? undefined : decided;
}
