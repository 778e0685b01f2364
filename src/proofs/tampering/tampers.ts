/** The ways in which somebody who rules over the database could change what was said. */
import type pg from 'pg';
import type { Id } from '../../record/ids.ts';
import { firstHash, linkHash } from '../../server/store/chain.ts';
import { readWalked } from '../../server/checkpoints/read-walked.ts';
import type { Chance } from '../../testing/histories/chance.ts';

export type Tamper = {
  name: string;
  /** Whether a chain alone shows it, without anything outside the database. */
  chainShows: boolean;
  /** Done as the superuser, in a transaction that is undone afterwards. */
  plant(db: pg.Client, at: Id, chance: Chance): Promise<void>;
};

export const tampers: readonly Tamper[] = [
  { name: 'edit a body', chainShows: true, plant: editBody },
  { name: 'edit a header', chainShows: true, plant: editHeader },
  { name: 'delete in the middle', chainShows: true, plant: deleteOne },
  { name: 'swap two entries', chainShows: true, plant: swapEntries },
  { name: 'swap two bodies', chainShows: true, plant: swapBodies },
  { name: 'cut the tail', chainShows: false, plant: cutTail },
  { name: 'drop a whole stream', chainShows: false, plant: dropStream },
  { name: 'rewrite a whole stream with new hashes', chainShows: false, plant: rewriteStream },
];

async function lastOf(db: pg.Client, at: Id): Promise<number> {
  const { rows } = await db.query<{ last: string }>(
    'select max(seq) as last from entry where partnership_id = $1',
    [at],
  );
  return Number(rows[0]?.last);
}

async function editBody(db: pg.Client, at: Id, chance: Chance) {
  const seq = chance.between(1, await lastOf(db, at));
  await db.query(
    `update entry set body = set_byte(body, $3 % octet_length(body),
       get_byte(body, $3 % octet_length(body)) # $4) where partnership_id = $1 and seq = $2`,
    [at, seq, chance.between(0, 9_999), chance.between(1, 255)],
  );
}

const headers = [
  "kind = 'goals/agree'",
  'author_id = gen_random_uuid()',
  "at = at - interval '1 day'",
  "at = at + interval '1 microsecond'",
  "audience = 'author'",
  'key_version = key_version + 1',
  'entry_id = gen_random_uuid()',
  `item_id = (select item_id from item i where i.partnership_id = entry.partnership_id
     and i.item_id <> entry.item_id limit 1)`,
];

async function editHeader(db: pg.Client, at: Id, chance: Chance) {
  const seq = chance.between(1, await lastOf(db, at));
  await db.query(
    `update entry set ${chance.pick(headers)} where partnership_id = $1 and seq = $2`,
    [at, seq],
  );
}

async function deleteOne(db: pg.Client, at: Id, chance: Chance) {
  const seq = chance.between(1, (await lastOf(db, at)) - 1);
  await db.query('delete from entry where partnership_id = $1 and seq = $2', [at, seq]);
}

async function pickTwo(db: pg.Client, at: Id, chance: Chance) {
  const last = await lastOf(db, at);
  const one = chance.between(1, last - 1);
  return [one, chance.between(one + 1, last)];
}

async function swapEntries(db: pg.Client, at: Id, chance: Chance) {
  const [one, other] = await pickTwo(db, at, chance);
  for (const [from, to] of [
    [one, -1],
    [other, one],
    [-1, other],
  ])
    await db.query('update entry set seq = $3 where partnership_id = $1 and seq = $2', [
      at,
      from,
      to,
    ]);
}

async function swapBodies(db: pg.Client, at: Id, chance: Chance) {
  await db.query(
    `update entry e set body = o.body from entry o
     where e.partnership_id = $1 and o.partnership_id = $1
       and ((e.seq = $2 and o.seq = $3) or (e.seq = $3 and o.seq = $2))`,
    [at, ...(await pickTwo(db, at, chance))],
  );
}

/** With the head put where it would be: whoever can delete can also write that. */
async function cutTail(db: pg.Client, at: Id, chance: Chance) {
  const keep = chance.between(0, (await lastOf(db, at)) - 1);
  await db.query('delete from entry where partnership_id = $1 and seq > $2', [at, keep]);
  await db.query(
    `update partnership set head_seq = $2, head_hash = coalesce(
       (select hash from entry where partnership_id = $1 and seq = $2), $3)
     where partnership_id = $1`,
    [at, keep, firstHash(at)],
  );
}

async function dropStream(db: pg.Client, at: Id) {
  for (const table of ['entry', 'item', 'partnership'])
    await db.query(`delete from ${table} where partnership_id = $1`, [at]);
}

async function rewriteStream(db: pg.Client, at: Id, chance: Chance) {
  await editBody(db, at, chance);
  let hash = firstHash(at);
  for await (const found of readWalked(db, at)) {
    for (const entry of found) {
      hash = linkHash(hash, entry);
      await db.query('update entry set hash = $3 where partnership_id = $1 and seq = $2', [
        at,
        entry.seq,
        hash,
      ]);
    }
  }
  await db.query('update partnership set head_hash = $2 where partnership_id = $1', [at, hash]);
}
