/** Readers of the record that are watched, or broken on purpose. */
import type { Delivered, Reader } from '../../server/record/deliver.ts';

/** When a read began and ended, in the milliseconds of this process. */
export type Window = { began: number; ended: number };

/** Notes when each delivery was read. A delivery is known again by its cursor, which is never the same. */
export function watchReads(windows: Map<string, Window>): (reader: Reader) => Reader {
  return (reader) => ({
    ...reader,
    database: {
      ...reader.database,
      async asViewer(viewer, partnership, work) {
        const began = performance.now();
        const read = await reader.database.asViewer(viewer, partnership, work);
        const cursor = (read as Partial<Delivered> | undefined)?.delivery?.cursor;
        if (cursor !== undefined) windows.set(cursor, { began, ended: performance.now() });
        return read;
      },
    },
  });
}

/** A fault: what somebody was given is remembered for a while, as a cache of permissions would. */
export function cacheReads(milliseconds: number): (reader: Reader) => Reader {
  const kept = new Map<string, { read: Promise<unknown>; until: number }>();
  return (reader) => ({
    ...reader,
    database: {
      ...reader.database,
      asViewer<Result>(
        ...[viewer, partnership, work]: Parameters<typeof reader.database.asViewer<Result>>
      ) {
        const key = `${viewer} ${partnership}`;
        const had = kept.get(key);
        if (had && performance.now() < had.until) return had.read as Promise<Result>;
        const read = reader.database.asViewer(viewer, partnership, work);
        const keep = (done: unknown) => {
          if (!hasWords(done)) return;
          kept.set(key, { read, until: performance.now() + milliseconds });
        };
        void read.then(keep, () => {});
        return read;
      },
    },
  });
}

function hasWords(read: unknown): boolean {
  return Boolean((read as Partial<Delivered> | undefined)?.delivery?.entries.length);
}
