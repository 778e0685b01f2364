/** Opens what lies in the database with the master key, as somebody would who has both. */
import type { Id } from '../../record/ids.ts';
import { openEntry, partnershipKey, type ReadEntry } from '../../server/store/entries.ts';
import { rowsOf } from '../sequences/open-house.ts';
import type { RealHouse } from '../kills/real-house.ts';

type KeyRow = { partnership_id: Id; wrapped_key: Buffer; key_version: number };

async function readRows(house: RealHouse, partnership: Id) {
  const connection = house.connection();
  const ask = <Row extends object>(text: string) => rowsOf<Row>(connection, text, [partnership]);
  const [row] = await ask<KeyRow>(
    'select partnership_id, wrapped_key, key_version from partnership where partnership_id = $1',
  );
  const entries = await ask<ReadEntry>(
    'select *, false as revealed from entry where partnership_id = $1 order by seq',
  );
  if (!row) throw new Error('there is no such partnership');
  return { row, entries };
}

/** Which bodies open, and how many do not. */
export async function readEntries(house: RealHouse, partnership: Id) {
  const { row, entries } = await readRows(house, partnership);
  const opened: unknown[] = [];
  let closed = 0;
  for (const entry of entries) {
    const body = tryTo(() => openEntry(partnershipKey(house.keyring(), row), entry).body);
    if (body === undefined) closed++;
    else opened.push(body);
  }
  return { opened, closed };
}

export async function wrappedKeys(house: RealHouse, partnership: Id): Promise<Buffer[]> {
  return [(await readRows(house, partnership)).row.wrapped_key];
}

/** Each entry with the ciphertext of another, in turn, until so many were tried. */
export async function movedCiphertexts(house: RealHouse, partnership: Id, most: number) {
  const { row, entries } = await readRows(house, partnership);
  const key = partnershipKey(house.keyring(), row);
  let [tries, opened] = [0, 0];
  for (let apart = 1; apart < entries.length && tries < most; apart++) {
    for (const [n, entry] of entries.entries()) {
      const other = entries[(n + apart) % entries.length];
      if (!other || tries >= most) break;
      tries++;
      if (tryTo(() => openEntry(key, { ...entry, body: other.body }).body) !== undefined) opened++;
    }
  }
  return { tries, opened };
}

function tryTo<Result>(open: () => Result): Result | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}
