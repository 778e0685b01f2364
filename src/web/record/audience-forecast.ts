/** What changing who can see a thing would do, before it is done: by the code that will decide it. */
import { v7 as newId } from 'uuid';
import { whoSees } from '../../record/audience.ts';
import { itemAfter } from '../../record/effects.ts';
import type { Id } from '../../record/ids.ts';
import type { Audienced, Item } from '../../record/item.ts';
import { isRefusal } from '../../record/refusal.ts';
import { decideAct } from '../../rooms/acting.ts';
import type { Asking } from './send-act.ts';
import type { Shown, View } from './view.ts';

export type AudienceForecast = {
  now: Id[];
  /** Who can see it once it holds. */
  after: Id[];
  gains: Id[];
  loses: Id[];
  /** The other clients it is about, where it waits for their yes. */
  waitsFor: Id[];
  /** False where it may not be asked for, or is so already. */
  isPossible: boolean;
};

export function askAudience(item: Item, { audience, named }: Audienced): Asking {
  const chosen = audience === 'named' ? named : [];
  return { kind: 'item/set-audience', item: item.id, body: { audience, named: chosen } };
}

export function forecastAudience(
  view: View,
  { item, state, life }: Shown<unknown>,
  wanted: Audienced,
): AudienceForecast {
  const { kind, body } = askAudience(item, wanted);
  const scene = { circle: view.circle, actor: view.viewer, now: view.now, item };
  const decided = decideAct({ id: newId(), item: item.id, kind, body }, { state, life }, scene);
  const now = view.whoSees(item);
  if (isRefusal(decided)) {
    return { now, after: now, gains: [], loses: [], waitsFor: [], isPossible: false };
  }
  const waits = decided.effects === undefined;
  const written = decided.entries[0]?.body as Audienced;
  const then = itemAfter(item, [{ effect: 'audience', ...written }]);
  const after = whoSees(view.circle, then, view.now);
  return {
    now,
    after,
    gains: after.filter((person) => !now.includes(person)),
    loses: now.filter((person) => !after.includes(person)),
    waitsFor: waits ? item.about.filter((client) => client !== view.viewer) : [],
    isPossible: true,
  };
}

/** Who could see it if this wish came true. */
export function seesThen(view: View, item: Item, wanted: Audienced): Id[] {
  return whoSees(view.circle, itemAfter(item, [{ effect: 'audience', ...wanted }]), view.now);
}
