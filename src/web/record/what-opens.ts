/**
 * What sharing would open for somebody, and what stays hidden, over what the client may see: by the
 * same rule that will hold. It is shown before anything is saved.
 */
import { maySee, maySeeEntry } from '../../record/audience.ts';
import type { Circle, SharedTopic } from '../../record/circle.ts';
import { circleAfter } from '../../record/effects.ts';
import type { Id } from '../../record/ids.ts';
import type { Effect } from '../../record/room.ts';
import type { Thing } from './things.ts';
import type { View } from './view.ts';

/** A thing that opens, and whose words in it stay between those who see them now. */
export type Opening = { thing: Thing; wordsOf: readonly Id[] };

/** A thing about several clients that would open if these others shared it, too. */
export type Joint = { thing: Thing; clients: readonly Id[] };

export type WhatOpens = {
  opens: readonly Opening[];
  closes: readonly Thing[];
  keeps: readonly Thing[];
  joint: readonly Joint[];
  /** What stays hidden, other than the joint ones. */
  hidden: readonly Thing[];
};

// The ids of shares that are only imagined are never looked at.
const imagined = '00000000-0000-7000-8000-000000000000';

/** The circle as it would be after these effects of the viewer's own act. */
export function circleThen({ circle, me, now }: View, effects: readonly Effect[]): Circle {
  return circleAfter(circle, effects, { actor: me, act: imagined, now });
}

/** What changes for this member. Things that are not about the viewer are not theirs to open. */
export function whatOpens(
  view: View,
  things: readonly Thing[],
  member: Id,
  effects: readonly Effect[],
): WhatOpens {
  const then = circleThen(view, effects);
  const mine = things.filter(({ item }) => item.about.includes(view.me));
  const sees = (circle: Circle, { item }: Thing) => maySee(circle, item, member, view.now);
  const before = mine.filter((thing) => sees(view.circle, thing));
  const after = mine.filter((thing) => sees(then, thing));
  const joint = mine
    .filter((thing) => !after.includes(thing) && !before.includes(thing))
    .flatMap((thing) => jointOf(view, then, thing, member, shared(effects)));
  return {
    opens: after
      .filter((thing) => !before.includes(thing))
      .map((thing) => ({ thing, wordsOf: keptWords(view, then, thing, member) })),
    closes: before.filter((thing) => !after.includes(thing)),
    keeps: after.filter((thing) => before.includes(thing)),
    joint,
    hidden: mine.filter(
      (thing) => !after.includes(thing) && !joint.some((each) => each.thing === thing),
    ),
  };
}

function shared(effects: readonly Effect[]): SharedTopic[] {
  return effects.flatMap((effect) => (effect.effect === 'share' ? effect.topics : []));
}

/** Where the viewer has done their part: which other clients have not shared this yet. */
function jointOf(
  { me, now }: View,
  then: Circle,
  thing: Thing,
  member: Id,
  topics: readonly SharedTopic[],
): Joint[] {
  const { item } = thing;
  const others = item.about.filter((client) => client !== me);
  if (item.audience !== 'by-topic' || others.length === 0) return [];
  if (!topics.some((topic) => topic === item.topic)) return [];
  const clients = others.filter(
    (client) => !maySee(then, { ...item, about: [client] }, member, now),
  );
  return [{ thing, clients }];
}

/** Whose words in this thing the member would still not read. */
function keptWords({ now }: View, then: Circle, { item, entries }: Thing, member: Id): Id[] {
  const kept = entries.filter((entry) => !maySeeEntry(then, item, entry, member, now));
  return [...new Set(kept.map(({ author }) => author))];
}
