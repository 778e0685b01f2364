/**
 * One paragraph and the devices that have it open. What they write is gathered for a moment, kept
 * together, each as its writer, and shown to those who may read it then.
 */
import { mergeUpdates } from 'yjs';
import type { Id } from '../../record/ids.ts';
import type { Line } from '../live/line.ts';
import { oneAtATime } from '../live/one-at-a-time.ts';
import type { Log } from '../log.ts';
import { gatherChanges, type Written } from './gather-changes.ts';
import {
  foldChanges,
  keepChanges,
  readOthers,
  type KeptChange,
  type Sheet,
  type Store,
} from './keep-writing.ts';
import { sendChanges, sendStopped } from './send-changes.ts';

/** After this many changes they are folded into one. */
const many = 200;

export type Desk = {
  /** With what the device was just told. */
  join: (line: Line, told: readonly KeptChange[]) => void;
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
  /** What was read when it was opened. */
  opened: readonly KeptChange[];
  /** Called after something was kept. */
  kept: () => void;
  /** Called when nobody is there any more. */
  empty: () => void;
};

/** What a desk remembers while it is open: `known`, which changes every device there was told. */
type Here = Parts & { lines: Set<Line>; known: Set<Id> };

export function createDesk(parts: Parts): Desk {
  const known = new Set(parts.opened.map(({ id }) => id));
  const here: Here = { ...parts, lines: new Set(), known };
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
  const lookAgain = oneAtATime(async () => {
    const before = [...known];
    const read: KeptChange[][] = [];
    for (const line of lines) {
      try {
        read.push(await bringOthers(here, line, before));
      } catch (error) {
        log.warn('writing was not read', { error });
        stopLine(here, line);
      }
    }
    // Whoever was asked later may have been told more; what the first was told, all were.
    read[0]?.forEach(({ id }) => known.add(id));
  });
  return {
    join(line, told) {
      lines.add(line);
      const ids = told.map(({ id }) => id);
      // Something may have been kept and shown between its reading and its coming here.
      if (known.isSubsetOf(new Set(ids))) return;
      bringOthers(here, line, ids).catch((error: unknown) => {
        log.warn('writing was not read', { error });
        stopLine(here, line);
      });
    },
    leave: (line) => leave(here, line),
    has: (line) => lines.has(line),
    change(line, bytes) {
      if (!gathered.add({ writer: line.viewer, bytes, line })) stopLine(here, line);
    },
    lookAgain: () => void lookAgain(),
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
  const { stopped, readers, ids } = await keepChanges(store, sheet, changes);
  for (const line of lines) {
    if (stopped.includes(line.viewer) || !readers.includes(line.viewer)) stopLine(here, line);
  }
  const taken = changes
    .map((change, n) => ({ ...change, id: ids[n] ?? '' }))
    .filter(({ writer }) => !stopped.includes(writer));
  if (taken.length === 0) return;
  taken.forEach(({ id }) => here.known.add(id));
  for (const line of lines) {
    // Whoever wrote it has it already.
    const others = taken.filter((each) => each.line !== line);
    sendChanges(line, sheet, others);
  }
  here.kept();
  if (here.known.size >= many) await fold(here, taken[0]?.writer ?? '');
}

async function fold(here: Here, viewer: Id): Promise<void> {
  try {
    const gone = await foldChanges(here.store, viewer, here.sheet, (all) => mergeUpdates([...all]));
    gone.forEach((id) => here.known.delete(id));
  } catch (error) {
    here.log.warn('changes were not folded', { error });
  }
}

/** Brings to one device what it was not told yet; answers with that. */
async function bringOthers(here: Here, line: Line, known: readonly Id[]): Promise<KeptChange[]> {
  const others = await readOthers(here.store, line.viewer, here.sheet, known);
  if (others) sendChanges(line, here.sheet, others);
  else stopLine(here, line);
  return others ?? [];
}
