/** Entries as rows and back: sealed under the partnership's key, bound to their place. */
import type { Selectable } from 'kysely';
import type { Entry, EntryAudience } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Keyring } from './keyring.ts';
import { sealJson, unsealJson, type Key } from './keys.ts';
import type { Entry as EntryRow } from './db-types.ts';

/** What the table's `key_version` counts from; rotating a partnership's key raises it. */
export type PartnershipKey = { partnership: Id; version: number; key: Key };

export function partnershipKey(
  keyring: Keyring,
  row: { partnership_id: Id; wrapped_key: Buffer; key_version: number },
): PartnershipKey {
  const partnership = row.partnership_id;
  const key = keyring.open(`partnership ${partnership}`, row.wrapped_key);
  return { partnership, version: row.key_version, key };
}

function binding(partnership: Id, entry: { id: Id; item: Id; kind: string }): string {
  return `entry ${partnership} ${entry.item} ${entry.id} ${entry.kind}`;
}

export function sealBody(
  { partnership, key }: PartnershipKey,
  entry: { id: Id; item: Id; kind: string; body: unknown },
): Buffer {
  return sealJson(key, entry.body, binding(partnership, entry));
}

/** The columns an entry is read from, with whether it was revealed. */
export type ReadEntry = Pick<
  Selectable<EntryRow>,
  'entry_id' | 'seq' | 'item_id' | 'kind' | 'author_id' | 'at' | 'audience' | 'body'
> & { revealed: boolean };

export function openEntry({ partnership, key }: PartnershipKey, row: ReadEntry): Entry {
  const entry = { id: row.entry_id, item: row.item_id, kind: row.kind };
  return {
    ...entry,
    author: row.author_id,
    at: row.at.getTime(),
    audience: row.audience as EntryAudience,
    revealed: row.revealed,
    body: unsealJson(key, row.body, binding(partnership, entry)),
  };
}
