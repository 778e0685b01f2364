/**
 * One paragraph and the devices that have it open. What they write is gathered for a moment, kept
 * together, each as its writer, and shown to those who may read it then.
 */
import { mergeUpdates } from 'yjs';
import type { Id } from '../../record/ids.ts';
import type { Line } from '../live/line.ts';
import type { Log } from '../log.ts';
import {
  foldChanges,
  keepChanges,
  readOn,
  type Change,
  type Sheet,
  type Store,
} from './keep-writing.ts';

/** How long changes are gathered before they are kept together, in milliseconds. */
const gathering = 40;
/** After this many changes they are folded into one. */
const many = 200;
/** More than this of one device may not wait to be kept, in bytes. */
const mostWaiting = 1024 * 1024;

export type Desk = {
  join(line: Line, changes: readonly Uint8Array[]): void;
  leave(line: Line): void;
  has: (line: Line) => boolean;
  change(line: Line, bytes: Uint8Array): void;
  /** Something was kept here by another process. */
  lookAgain(): void;
  stop(): void;
};

type Written = Change & { line: Line };

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

export function createDesk({ store, sheet, log, kept, empty, ...begun }: Parts): Desk {
  const lines = new Set<Line>();
  let waiting: Written[] = [];
  let last = begun.last;
  let count = 0;
  let timer: NodeJS.Timeout | undefined;
  let isKeeping = false;

  const leave = (line: Line) => {
    lines.delete(line);
    if (lines.size === 0 && waiting.length === 0) empty();
  };
  const stopLine = (line: Line) => {
    leave(line);
    sendStopped(line, sheet);
  };
  const plan = () => {
    timer ??= setTimeout(() => void keep(), gathering);
  };
  const keep = async () => {
    timer = undefined;
    if (isKeeping) return;
    isKeeping = true;
    const changes = waiting;
    waiting = [];
    try {
      await keepAll(changes);
    } catch (error) {
      log.warn('writing together stopped', { error });
      // The devices keep what they wrote, and open the paragraph anew.
      for (const line of lines) stopLine(line);
    } finally {
      isKeeping = false;
      if (waiting.length > 0) plan();
    }
  };
  const keepAll = async (changes: readonly Written[]) => {
    const { stopped, readers, last: newest } = await keepChanges(store, sheet, changes);
    for (const line of lines) {
      if (stopped.includes(line.viewer) || !readers.includes(line.viewer)) stopLine(line);
    }
    const taken = changes.filter(({ writer }) => !stopped.includes(writer));
    if (taken.length === 0 || newest === undefined) return;
    last = newest;
    for (const line of lines) {
      // Whoever wrote it has it already.
      sendChanges(
        line,
        sheet,
        taken.filter((each) => each.line !== line).map(({ bytes }) => bytes),
      );
    }
    kept();
    count += taken.length;
    if (count >= many) await fold(taken[0]?.writer ?? '');
  };
  const fold = async (viewer: Id) => {
    count = 0;
    await foldChanges(store, viewer, sheet, (all) => mergeUpdates([...all])).catch(
      (error: unknown) => log.warn('changes were not folded', { error }),
    );
  };
  const bringOn = async (line: Line) => {
    const news = await readOn(store, line.viewer, sheet, last);
    if (!news) return stopLine(line);
    sendChanges(line, sheet, news.changes);
  };
  return {
    join(line, changes) {
      lines.add(line);
      count = Math.max(count, changes.length);
    },
    leave,
    has: (line) => lines.has(line),
    change(line, bytes) {
      const mine = waiting.filter((each) => each.line === line);
      const sum = mine.reduce((total, each) => total + each.bytes.length, bytes.length);
      if (sum > mostWaiting) return stopLine(line);
      waiting.push({ writer: line.viewer, bytes, line });
      plan();
    },
    lookAgain() {
      for (const line of lines) {
        bringOn(line).catch((error: unknown) => log.warn('writing was not read', { error }));
      }
    },
    stop: () => clearTimeout(timer),
  };
}

export function sendChanges(line: Line, { item, over }: Sheet, changes: readonly Uint8Array[]) {
  if (changes.length === 0) return;
  const told = changes.map((bytes) => Buffer.from(bytes).toString('base64'));
  line.send({ writing: item, over, changes: told });
}

export function sendStopped(line: Line, { item, over }: Sheet): void {
  line.send({ writing: item, over, stopped: true });
}
