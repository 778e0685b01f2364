import { maySee } from './audience.ts';
import { memberAt } from './circle.ts';
import type { Audienced, Item } from './item.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { Given } from './room.ts';

export type ForWhomRefusal =
  | 'item/belongs-to-the-circle'
  | 'item/names-nobody'
  | 'item/not-at-the-table'
  | 'item/wider-than-it-may-be';

/**
 * A new item for fewer people than its room says, as whoever begins it asked. Only a client whose
 * thing it is alone lets people see it who otherwise would not.
 */
export function forWhom(
  item: Item,
  asked: Audienced,
  given: Pick<Given, 'circle' | 'actor' | 'now'>,
): Item | Refusal<ForWhomRefusal> {
  if (item.topic === 'circle') return refuse('item/belongs-to-the-circle');
  if ((asked.audience === 'named') !== asked.named.length > 0) return refuse('item/names-nobody');
  const then = { ...item, ...withItsClients(asked, item) };
  if (!then.named.every((person) => memberAt(given.circle, person, given.now))) {
    return refuse('item/not-at-the-table');
  }
  return isWithin(item, then, given) ? then : refuse('item/wider-than-it-may-be');
}

/** Nobody takes a thing from the clients it is about: they are always among the named. */
export function withItsClients(asked: Audienced, { about }: Pick<Item, 'about'>): Audienced {
  if (asked.audience !== 'named') return { audience: asked.audience, named: [] };
  return { audience: 'named', named: [...new Set([...about, ...asked.named])] };
}

/** From the widest to the narrowest. Named people are looked at one by one. */
const widths = ['by-topic', 'between-us', 'only-me'];

function isWithin(
  item: Item,
  then: Item,
  { circle, actor, now }: Pick<Given, 'circle' | 'actor' | 'now'>,
): boolean {
  if (then.audience !== 'named') {
    if (item.audience === 'named') return then.audience === 'only-me';
    return widths.indexOf(then.audience) >= widths.indexOf(item.audience);
  }
  if (item.about.length === 1 && item.about[0] === actor.person) return item.audience !== 'only-me';
  return then.named.every((person) => maySee(circle, item, person, now));
}
