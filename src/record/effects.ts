import type { Circle, Share } from './circle.ts';
import { entryId, type Id } from './ids.ts';
import type { Item } from './item.ts';
import type { Effect } from './room.ts';
import { isOver, type Instant } from './time.ts';

/**
 * The circle after an act's effects. The browser paints with it before the server has answered;
 * the server's projection (`server/store/project.ts`) does the same in SQL.
 *
 * A client has at most one running share of a topic with a member, so sharing again replaces, and
 * taking back beats every earlier permission. What is ended is over at every time, as if it had
 * never begun: a clock that is set back later does not open it again.
 */
export function circleAfter(
  circle: Circle,
  effects: readonly Effect[],
  by: { actor: Id; act: Id; now: Instant },
): Circle {
  return effects.reduce<Circle>((before, effect) => {
    if (effect.effect === 'share') {
      const ended = endShares(before, by, effect.member, effect.topics);
      return { ...ended, shares: [...ended.shares, ...sharesOf(effect, by)] };
    }
    if (effect.effect === 'take-back') return endShares(before, by, effect.member, effect.topics);
    if (effect.effect === 'leave') return endSeat(before, effect.member, by.now);
    return before;
  }, circle);
}

/** The shares that a `share` effect begins, one a topic. Their ids follow from the act's. */
export function sharesOf(
  effect: Extract<Effect, { effect: 'share' }>,
  by: { actor: Id; act: Id; now: Instant },
): Share[] {
  return effect.topics.map((topic, n) => ({
    id: entryId(by.act, n),
    client: by.actor,
    member: effect.member,
    topic,
    may: effect.may,
    from: by.now,
    until: effect.until,
  }));
}

function endShares(
  circle: Circle,
  by: { actor: Id; now: Instant },
  member: Id,
  topics: readonly string[],
): Circle {
  return {
    ...circle,
    shares: circle.shares.map((share) =>
      share.client === by.actor &&
      share.member === member &&
      topics.includes(share.topic) &&
      !isOver(share, by.now)
        ? { ...share, until: share.from }
        : share,
    ),
  };
}

function endSeat(circle: Circle, person: Id, now: Instant): Circle {
  return {
    ...circle,
    members: circle.members.map((member) =>
      member.person === person && !isOver(member, now) ? { ...member, until: member.from } : member,
    ),
  };
}

/** The item after an act's effects. */
export function itemAfter(item: Item, effects: readonly Effect[]): Item {
  return effects.reduce<Item>(
    (before, effect) =>
      effect.effect === 'audience'
        ? { ...before, audience: effect.audience, named: effect.named }
        : before,
    item,
  );
}

/** The ids of the entries that these effects open to everyone who sees the item. */
export function revealedBy(effects: readonly Effect[]): Id[] {
  return effects.flatMap((effect) => (effect.effect === 'reveal' ? effect.entries : []));
}
