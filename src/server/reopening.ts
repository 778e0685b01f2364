import type { Database } from './store/database.ts';

/**
 * A database whose connections can be opened anew while everybody keeps the same handle: after the
 * embedded server was started again, it may be found somewhere else.
 */
export function reopening(open: () => Database): { database: Database; reopen: () => void } {
  let current = open();
  return {
    database: {
      asViewer: (viewer, partnership, work) => current.asViewer(viewer, partnership, work),
      atDoor: (work) => current.atDoor(work),
      readAtDoor: (ask) => current.readAtDoor(ask),
      close: () => current.close(),
    },
    reopen() {
      const old = current;
      current = open();
      old.close().catch(() => undefined);
    },
  };
}
