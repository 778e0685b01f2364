/** The one place on a device where the row lies: one database, one store, one row. */
import { freshRow, isRow, markOf, type Row } from './sealed-row.ts';

const place = 'kept';
const one = 1;

/**
 * The row of this device; where there is none yet, a fresh one is laid down first. Where the browser
 * keeps nothing at all, it is a fresh one each time, in which nothing is kept.
 */
export async function readRow(): Promise<Row> {
  try {
    return await inStore(async (store) => {
      const found = await answered<unknown>(store.get(one));
      if (isRow(found)) return found;
      const fresh = freshRow();
      await answered(store.put(fresh, one));
      return fresh;
    });
  } catch {
    return freshRow();
  }
}

/**
 * Lays another row down over the one that was read. False where something else lies there by now, as
 * another page of ours may have put there. Throws where the browser keeps nothing.
 */
export async function replaceRow(before: Row, row: Row): Promise<boolean> {
  return inStore(async (store) => {
    const found = await answered<unknown>(store.get(one));
    if (isRow(found) && markOf(found) !== markOf(before)) return false;
    await answered(store.put(row, one));
    return true;
  });
}

async function inStore<Result>(work: (store: IDBObjectStore) => Promise<Result>): Promise<Result> {
  const opening = indexedDB.open('hearthside', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(place);
  const database = await answered(opening);
  try {
    const going = database.transaction(place, 'readwrite', { durability: 'strict' });
    const done = new Promise<void>((resolve, reject) => {
      going.oncomplete = () => resolve();
      going.onabort = () => reject(going.error ?? new Error('not kept'));
    });
    const result = await work(going.objectStore(place));
    await done;
    return result;
  } finally {
    database.close();
  }
}

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not answered'));
  });
}
