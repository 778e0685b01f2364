/**
 * The life that every item has, whichever room it belongs to: the client it is about narrows or
 * widens who it is for, and authors let others read words that began between us. Nobody but the
 * clients an item is about can widen it, and a joint item is widened only when each has said yes.
 */
import * as z from 'zod';
import { maySee } from './audience.ts';
import { memberAt, membersAs, type Member } from './circle.ts';
import { itemAfter } from './effects.ts';
import { withItsClients, type ForWhomRefusal } from './for-whom.ts';
import type { Entry } from './entry.ts';
import type { Id } from './ids.ts';
import { audiences, type Audienced, type Item } from './item.ts';
import { refuse, type Refusal } from './refusal.ts';
import {
  isEntryOf,
  type ActOf,
  type Attention,
  type Decision,
  type Effect,
  type Given,
} from './room.ts';
import type { Instant } from './time.ts';

const id = z.uuid();
/** Who an item is to be for, as people ask for it. */
export const wanted = z.strictObject({
  audience: z.enum(audiences),
  named: z.array(id).max(100),
});

export const lifeActs = {
  'item/set-audience': { by: ['client'], readingIsEnough: true, schema: wanted },
  'item/let-others-read': { readingIsEnough: true, schema: z.strictObject({ entry: id }) },
} as const;

export const lifeEntries = {
  'item/audience-asked': wanted,
  'item/audience-set': wanted,
  'item/others-may-read': z.strictObject({ entry: id }),
} as const;

export type LifeRefusal =
  | 'item/not-about-you'
  | ForWhomRefusal
  | 'item/not-yours-alone'
  | 'item/audience-already'
  | 'item/not-your-words'
  | 'item/others-read-already';

/** What an item's life has come to. */
export type Life = {
  /** Which client wants which audience, where a joint item waits for each to say yes. */
  asked: Readonly<Record<Id, Audienced & { at: Instant }>>;
  /** Words that began between us and are still, by entry, with their author. */
  between: Readonly<Record<Id, Id>>;
};

export const newLife: Life = { asked: {}, between: {} };

export function foldLife(life: Life, entry: Entry): Life {
  if (isEntryOf(lifeEntries, entry)) {
    if (entry.kind === 'item/audience-set') return { ...life, asked: {} };
    if (entry.kind === 'item/audience-asked') {
      return { ...life, asked: { ...life.asked, [entry.author]: { ...entry.body, at: entry.at } } };
    }
    const { [entry.body.entry]: _, ...between } = life.between;
    return { ...life, between };
  }
  if (entry.audience !== 'between-us' || entry.revealed) return life;
  return { ...life, between: { ...life.between, [entry.id]: entry.author } };
}

export function decideLife(
  life: Life,
  act: ActOf<typeof lifeActs>,
  given: Given,
): Decision | Refusal<LifeRefusal> {
  return act.kind === 'item/set-audience'
    ? setAudience(life, act.body, given)
    : letOthersRead(life, act.body.entry, given);
}

function letOthersRead(life: Life, entry: Id, { actor }: Given) {
  if (life.between[entry] === undefined) return refuse('item/others-read-already');
  if (life.between[entry] !== actor.person) return refuse('item/not-your-words');
  const effects: Effect[] = [{ effect: 'reveal', entries: [entry] }];
  return { entries: [{ kind: 'item/others-may-read', body: { entry } }], effects };
}

function setAudience(life: Life, body: Audienced, given: Given) {
  const asked = withItsClients(body, given.item);
  const problem =
    unfit(body, given) ?? (isIdle(life, asked, given) && refuse('item/audience-already'));
  if (problem) return problem;
  const { item, actor } = given;
  const others = item.about.filter((client) => client !== actor.person);
  const agreed = others.every((client) => isSame(life.asked[client], asked));
  if (!agreed && widens(asked, given)) {
    return {
      entries: [{ kind: 'item/audience-asked', body: asked, audience: 'between-us' as const }],
    };
  }
  const effects: Effect[] = [{ effect: 'audience', ...asked }];
  return {
    entries: [{ kind: 'item/audience-set', body: asked, audience: 'between-us' as const }],
    effects,
  };
}

/** True when it is so already. While a wish for more waits, saying so takes it off the table. */
function isIdle(life: Life, asked: Audienced, { item }: Given): boolean {
  return isSame(item, asked) && Object.keys(life.asked).length === 0;
}

function unfit(asked: Audienced, { item, actor, circle, now }: Given) {
  if (item.topic === 'circle') return refuse('item/belongs-to-the-circle');
  if (!item.about.includes(actor.person)) return refuse('item/not-about-you');
  if (asked.audience === 'only-me' && (item.owner !== actor.person || item.about.length > 1)) {
    return refuse('item/not-yours-alone');
  }
  if ((asked.audience === 'named') !== asked.named.length > 0) return refuse('item/names-nobody');
  if (!asked.named.every((person) => memberAt(circle, person, now))) {
    return refuse('item/not-at-the-table');
  }
  return undefined;
}

/**
 * True when somebody would gain sight by it: now, by a share still to come, or by keeping it when
 * today's shares have ended.
 */
export function widens(
  asked: Audienced,
  { item, circle, now }: Pick<Given, 'item' | 'circle' | 'now'>,
) {
  if (isSame(item, asked)) return false;
  if (asked.audience === 'by-topic') return true;
  const after = itemAfter(item, [{ effect: 'audience', ...asked }]);
  return [circle, { ...circle, shares: [] }].some((at) =>
    at.members.some(
      ({ person }) => maySee(at, after, person, now) && !maySee(at, item, person, now),
    ),
  );
}

function isSame(a: Pick<Item, 'audience' | 'named'> | undefined, b: Audienced): boolean {
  if (a?.audience !== b.audience) return false;
  return a.named.length === b.named.length && a.named.every((person) => b.named.includes(person));
}

export function lifeAttention(
  life: Life,
  { person }: Member,
  { item, circle, now }: Pick<Given, 'item' | 'circle' | 'now'>,
): Attention[] {
  const asked = Object.entries(life.asked);
  const first = asked.find(([client]) => client !== person);
  const mine = life.asked[person];
  const isClient = membersAs(circle, now, 'client').some((client) => client.person === person);
  if (!first || !isClient || !item.about.includes(person)) return [];
  if (mine && isSame(mine, first[1])) return [];
  return [{ code: 'item/audience-asked', from: first[1].at }];
}
