/**
 * Keeps one partnership's record for as long as it is open: takes deliveries, paints acts at once,
 * sends them, and forgets everything when the table is left or the seat is gone.
 */
import type { Id } from '../../record/ids.ts';
import { keepCopy, type Kept } from './kept-copy.ts';
import type { LiveLine } from './line.ts';
import { openWhenHere } from './open-when-here.ts';
import type { OpenSheet, SheetListener } from './sheets.ts';
import { createSender, type Asking, type Outcome } from './send-act.ts';

export type Keeper = {
  subscribe: (hear: () => void) => () => void;
  read: () => Kept;
  act: (asking: Asking) => Promise<Outcome>;
  write: (item: Id, over: Id | null, listener: SheetListener) => OpenSheet;
};

export function createKeeper(line: LiveLine, partnership: Id, me: Id): Keeper {
  const hearers = new Set<() => void>();
  const keeping = keepCopy(me, () => hearers.forEach((hear) => hear()));
  let stop: (() => void) | undefined;
  return {
    read: keeping.read,
    subscribe(hear) {
      hearers.add(hear);
      stop ??= line.listen(partnership, keeping.listener);
      return () => {
        hearers.delete(hear);
        // React may unsubscribe and subscribe again in one breath; that is not leaving.
        queueMicrotask(() => {
          if (hearers.size > 0) return;
          stop?.();
          stop = undefined;
        });
      };
    },
    act: createSender(keeping, partnership, me),
    write: (item, over, listener) =>
      openWhenHere(
        () => keeping.delivered()?.items.has(item) === true,
        hearers,
        () => line.write({ partnership, item, over }, listener),
      ),
  };
}
