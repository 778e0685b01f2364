import type { ClientBase } from 'pg';
import type { Id } from '../../record/ids.ts';
import { firstHash } from '../store/chain.ts';

/** Where the chain of a partnership ends: the last number and its hash. */
export type Head = { partnership: Id; seq: number; hash: Buffer };

/**
 * The heads of all partnerships, in the order of their ids. Made-up ones come and go, so they are
 * left out. Ask in the keeper's role.
 */
export async function readHeads(client: ClientBase): Promise<Head[]> {
  const { rows } = await client.query<{ id: Id; seq: string; hash: Buffer }>(
    `select partnership_id as id, head_seq as seq, head_hash as hash from partnership
     where not is_example order by partnership_id`,
  );
  return rows.map(({ id, seq, hash }) => ({
    partnership: id,
    seq: Number(seq),
    hash: seq === '0' ? firstHash(id) : hash,
  }));
}
