/** A sealed body opens in its own place alone. */
import { randomInt } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { expect, test } from 'vitest';
import { there } from '../../testing/there.ts';
import { openEntry, sealBody } from './entries.ts';
import { newKey } from './keys.ts';

const key = { partnership: newId(), version: 1, key: newKey() };
const rows = Array.from({ length: 200 }, (_, n) => {
  const entry = { id: newId(), item: newId(), kind: 'goals/comment', body: { words: `Word ${n}` } };
  const body = sealBody(key, entry);
  return {
    entry_id: entry.id,
    seq: String(n),
    item_id: entry.item,
    kind: entry.kind,
    author_id: newId(),
    at: new Date(),
    audience: 'item',
    body,
    revealed: false,
  };
});

test('each opens where it belongs', () => {
  for (const [n, row] of rows.entries())
    expect(openEntry(key, row).body).toEqual({ words: `Word ${n}` });
});

test('a body put in the place of another never opens, nor under another kind or partnership', () => {
  for (const [n, row] of rows.entries()) {
    const other = there(rows[(n + randomInt(1, rows.length)) % rows.length]);
    expect(() => openEntry(key, { ...row, body: other.body })).toThrow(/authenticate/);
    expect(() => openEntry(key, { ...row, kind: 'goals/agree' })).toThrow(/authenticate/);
    expect(() => openEntry({ ...key, partnership: newId() }, row)).toThrow(/authenticate/);
  }
});
