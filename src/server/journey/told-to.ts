import type { Circle } from '../../record/circle.ts';
import type { Delivery } from '../../record/delivery.ts';
import type { Id } from '../../record/ids.ts';
import { foldItem } from '../../rooms/acting.ts';
import { chooseMilestones, milestonesOf, type Chosen, type Told } from '../../rooms/milestones.ts';
import { roomOf } from '../../rooms/rooms.ts';

export type Given = Pick<Delivery, 'items' | 'entries'>;

/** The chosen path of what somebody was given, by the same telling as on their page. */
export function toldTo({ items, entries }: Given, chosen: Chosen): Told[] {
  const written = Map.groupBy(entries, ({ item }) => item);
  const things = items.flatMap((item) => {
    const own = written.get(item.id) ?? [];
    const state = foldItem(roomOf(item), undefined, own)?.state;
    return state === undefined ? [] : [{ item, state, entries: own }];
  });
  return chooseMilestones(milestonesOf(things), chosen);
}

/** What stands on a sheet besides the milestones: whose it is, what was chosen, and when it was made. */
export type Made = Pick<Delivery, 'people' | 'now'> & {
  circle: Circle;
  viewer: Id;
  chosen: Chosen;
};
