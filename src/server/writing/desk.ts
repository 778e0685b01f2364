/**
 * One paragraph and the devices that have it open. What they write is gathered for a moment, kept
 * together, each as its writer, and shown to those who may read it then.
 */
import { mergeUpdates } from 'yjs';
import type { Id } from '../../record/ids.ts';
import type { Line } from '../live/line.ts';
import type { Log } from '../log.ts';
import { gatherChanges, type Written } from './gather-changes.ts';
import { foldChanges, keepChanges, readOn, type Sheet, type Store } from './keep-writing.ts';
import { sendChanges, sendStopped } from './send-changes.ts';

/** After this many changes they are folded into one. */
const many = 200;

export type Desk = {
  join: (line: Line, changes: readonly Uint8Array[]) => void;
  leave: (line: Line) => void;
  has: (line: Line) => boolean;
  change: (line: Line, bytes: Uint8Array) => void;
  /** Something was kept here by another process. */
  lookAgain: () => void;
  stop: () => void;
};

type Parts = {
  store: Store;
  sheet: Sheet;
  log: Log;
  /** Up to where it was read when it was opened. */
  last: Id | undefined;
  /** Called after something was kept. */
  kept: () => void;
  /** Called when nobody is there any more. */
  empty: () => void;
};

/** What a desk remembers while it is open. */
type Here = Parts & { lines: Set<Line>; count: number };

export function createDesk(parts: Parts): Desk {
  const here: Here = { ...parts, lines: new Set(), count: 0 };
  const { lines, log } = here;
  const gathered = gatherChanges(async (changes) => {
    try {
      await keepAll(here, changes);
    } catch (error) {
      log.warn('writing together stopped', { error });
      // The devices keep what they wrote, and open the paragraph anew.
      for (const line of lines) stopLine(here, line);
    }
  });
  return {
    join(line, changes) {
      lines.add(line);
      here.count = Math.max(here.count, changes.length);
    },
    leave: (line) => leave(here, line),
    has: (line) => lines.has(line),
    change(line, bytes) {
      if (!gathered.add({ writer: line.viewer, bytes, line })) stopLine(here, line);
    },
    lookAgain() {
      for (const line of lines) {
        bringOn(here, line).catch((error: unknown) => log.warn('writing was not read', { error }));
      }
    },
    stop: gathered.stop,
  };
}

function leave({ lines, empty }: Here, line: Line): void {
  lines.delete(line);
  if (lines.size === 0) empty();
}

function stopLine(here: Here, line: Line): void {
  leave(here, line);
  sendStopped(line, here.sheet);
}

async function keepAll(here: Here, changes: readonly Written[]): Promise<void> {
  const { store, sheet, lines } = here;
  const { stopped, readers, last } = await keepChanges(store, sheet, changes);
  for (const line of lines) {
    if (stopped.includes(line.viewer) || !readers.includes(line.viewer)) stopLine(here, line);
  }
  const taken = changes.filter(({ writer }) => !stopped.includes(writer));
  if (taken.length === 0 || last === undefined) return;
  here.last = last;
  for (const line of lines) {
    // Whoever wrote it has it already.
    const others = taken.filter((each) => each.line !== line);
    sendChanges(
      line,
      sheet,
      others.map(({ bytes }) => bytes),
    );
  }
  here.kept();
  here.count += taken.length;
  if (here.count >= many) await fold(here, taken[0]?.writer ?? '');
}

async function fold(here: Here, viewer: Id): Promise<void> {
  here.count = 0;
  await foldChanges(here.store, viewer, here.sheet, (all) => mergeUpdates([...all])).catch(
    (error: unknown) => here.log.warn('changes were not folded', { error }),
  );
}

async function bringOn(here: Here, line: Line): Promise<void> {
  const news = await readOn(here.store, line.viewer, here.sheet, here.last);
  if (!news) return stopLine(here, line);
  sendChanges(line, here.sheet, news.changes);
}
