/**
 * The effects of an act, in SQL: who may see, who is at the table. Its twin is
 * `record/effects.ts`, with which the browser paints before the server has answered.
 */
import { sql } from 'kysely';
import { sharesOf } from '../../record/effects.ts';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import type { Effect } from '../../record/room.ts';
import type { Instant } from '../../record/time.ts';
import type { Handle } from './transaction.ts';

type By = { actor: Id; act: Id; now: Instant };

export async function project(
  db: Handle,
  partnership: Id,
  item: Item,
  effects: readonly Effect[],
  by: By,
) {
  for (const effect of effects) await projectOne(db, partnership, item, effect, by);
}

async function projectOne(db: Handle, partnership: Id, item: Item, effect: Effect, by: By) {
  switch (effect.effect) {
    case 'share':
      await endShares(db, partnership, effect.member, effect.topics, by);
      return addShares(db, partnership, effect, by);
    case 'take-back':
      return endShares(db, partnership, effect.member, effect.topics, by);
    case 'audience':
      return setAudience(db, partnership, item.id, effect);
    case 'reveal':
      return reveal(db, partnership, effect.entries);
    case 'leave':
      return endSeat(db, partnership, effect.member);
    case 'writing-over':
      return endWriting(db, partnership, item.id);
  }
}

async function endShares(
  db: Handle,
  partnership: Id,
  member: Id,
  topics: readonly string[],
  { actor, now }: By,
) {
  await db
    .updateTable('share')
    // Over at every time: a clock that is set back later does not open it again.
    .set({ until_at: sql.ref('from_at') })
    .where('partnership_id', '=', partnership)
    .where('client_id', '=', actor)
    .where('member_id', '=', member)
    .where('topic', 'in', [...topics])
    .where((share) =>
      share.or([share('until_at', 'is', null), share('until_at', '>', new Date(now))]),
    )
    .execute();
}

async function addShares(
  db: Handle,
  partnership: Id,
  effect: Extract<Effect, { effect: 'share' }>,
  by: By,
) {
  const rows = sharesOf(effect, by).map((share) => ({
    partnership_id: partnership,
    share_id: share.id,
    client_id: share.client,
    member_id: share.member,
    topic: share.topic,
    may: share.may,
    from_at: new Date(share.from),
    until_at: share.until === null ? null : new Date(share.until),
  }));
  await db.insertInto('share').values(rows).execute();
}

async function setAudience(
  db: Handle,
  partnership: Id,
  item: Id,
  { audience, named }: Extract<Effect, { effect: 'audience' }>,
) {
  await db
    .updateTable('item')
    .set({ audience, named: [...named] })
    .where('partnership_id', '=', partnership)
    .where('item_id', '=', item)
    .execute();
}

async function reveal(db: Handle, partnership: Id, entries: readonly Id[]) {
  await db
    .insertInto('revealed')
    .values(entries.map((entry) => ({ partnership_id: partnership, entry_id: entry })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function endWriting(db: Handle, partnership: Id, item: Id) {
  await db
    .deleteFrom('writing')
    .where('partnership_id', '=', partnership)
    .where('item_id', '=', item)
    .execute();
}

async function endSeat(db: Handle, partnership: Id, member: Id) {
  await db
    .updateTable('member')
    .set({ until_at: sql.ref('from_at') })
    .where('partnership_id', '=', partnership)
    .where('person_id', '=', member)
    .where('until_at', 'is', null)
    .execute();
}
