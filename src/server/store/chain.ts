/**
 * The chain: each entry's hash covers the hash before it, its own header and its ciphertext, so
 * that nobody edits, removes or reorders history unseen, and erasing a key breaks no link.
 */
import { createHash } from 'node:crypto';
import type { EntryAudience } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';

export type Link = {
  partnership: Id;
  seq: number;
  id: Id;
  item: Id;
  kind: string;
  author: Id;
  at: Instant;
  audience: EntryAudience;
  keyVersion: number;
  /** Ciphertext. */
  body: Buffer;
};

/** SHA-256 over: the hash before (32 bytes), the header as a JSON array in UTF-8, the ciphertext. */
export function linkHash(before: Buffer, link: Link): Buffer {
  const { partnership, seq, id, item, kind, author, at, audience, keyVersion } = link;
  const header = [partnership, seq, id, item, kind, author, at, audience, keyVersion];
  return createHash('sha256')
    .update(before)
    .update(JSON.stringify(header), 'utf8')
    .update(link.body)
    .digest();
}

/** The hash from which a partnership's chain begins. */
export function firstHash(partnership: Id): Buffer {
  return createHash('sha256').update(`hearthside ${partnership}`, 'utf8').digest();
}
