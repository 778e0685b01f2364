/** Partnerships with chains of entries, with real seals and real hashes, put there in bulk. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { v7 as newId } from 'uuid';
import type { EntryAudience } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import { firstHash, linkHash } from '../../server/store/chain.ts';
import { sealBody } from '../../server/store/entries.ts';
import type { Keyring } from '../../server/store/keyring.ts';

export type Filling = { partnerships: number; entries: number; keyring: Keyring };

/** `entries` is how many each has. Needs the superuser, who need not wait for checks of what he knows. */
export async function fillChains(superuser: pg.Client, filling: Filling): Promise<Id[]> {
  const { partnerships, entries, keyring } = filling;
  const practice = newId();
  const ids = Array.from({ length: partnerships }, () => newId());
  await superuser.query('begin');
  await superuser.query('set local session_replication_role = replica');
  await superuser.query(
    `insert into practice (practice_id, wrapped_key, name, country, language, time_zone)
     values ($1, $2, '', 'US', 'en-US', 'America/New_York')`,
    [practice, keyring.make(`practice ${practice}`).wrapped],
  );
  for (const id of ids) await fillOne(superuser, keyring, { practice, id, entries });
  await superuser.query('commit');
  return ids;
}

type One = { practice: Id; id: Id; entries: number };

async function fillOne(superuser: pg.Client, keyring: Keyring, { practice, id, entries }: One) {
  const { key, wrapped } = keyring.make(`partnership ${id}`);
  const items = [newId(), newId()];
  await superuser.query(
    `insert into partnership (partnership_id, practice_id, wrapped_key, head_hash)
     values ($1, $2, $3, '')`,
    [id, practice, wrapped],
  );
  await superuser.query(
    `insert into item (partnership_id, item_id, room, topic, audience, owner_id, about)
     select $1, unnest($2::uuid[]), 'goals', 'goals', 'between-us', $3, '{}'`,
    [id, items, newId()],
  );
  const author = newId();
  const stream = superuser.query(
    copyFrom(
      `copy entry (partnership_id, entry_id, seq, item_id, kind, author_id, at, audience, body,
        key_version, hash) from stdin`,
    ),
  );
  let hash = firstHash(id);
  const began = Date.UTC(2026, 0, 1);
  for (let seq = 1; seq <= entries; seq++) {
    const item = items[seq % 2] ?? '';
    const entry = { id: newId(), item, kind: 'goals/comment', body: { words: `Word ${seq}` } };
    const body = sealBody({ partnership: id, version: 1, key }, entry);
    const rest = {
      at: began + seq,
      audience: 'item' as EntryAudience,
      keyVersion: 1,
      body,
      author,
    };
    hash = linkHash(hash, { ...entry, ...rest, partnership: id, seq });
    const at = new Date(rest.at).toISOString();
    const header = [id, entry.id, seq, item, entry.kind, author, at, rest.audience];
    await write(stream, [...header, bytes(body), rest.keyVersion, bytes(hash)]);
  }
  const finished = once(stream, 'finish');
  stream.end();
  await finished;
  await superuser.query(
    'update partnership set head_seq = $2, head_hash = $3 where partnership_id = $1',
    [id, entries, hash],
  );
}

async function write(stream: Writable, fields: readonly (string | number)[]): Promise<void> {
  if (!stream.write(`${fields.join('\t')}\n`)) await once(stream, 'drain');
}

const bytes = (content: Buffer) => `\\\\x${content.toString('hex')}`;
