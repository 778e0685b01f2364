/**
 * Writing together: several people change one paragraph at once. What they write passes the same
 * door as everything else: the rule is asked for each change, as the one who made it, and again for
 * each one who reads. A share that is taken back stops it with the next change.
 */
import { randomUUID } from 'node:crypto';
import { mergeUpdates } from 'yjs';
import type { Id } from '../../record/ids.ts';
import type { Line } from '../live/line.ts';
import type { Log } from '../log.ts';
import type { Channel } from '../store/channel.ts';
import {
  foldChanges,
  keepChanges,
  openSheet,
  readOn,
  type Change,
  type Sheet,
  type Store,
} from './keep-writing.ts';

export type Writing = {
  /** A device follows a paragraph; it is told what is on its way there. */
  open(line: Line, sheet: Sheet): void;
  close(line: Line, item: Id): void;
  change(line: Line, item: Id, bytes: Uint8Array): void;
  /** The device is gone. */
  leave(line: Line): void;
  stop(): void;
};

/** How long changes are gathered before they are kept together, in milliseconds. */
const gathering = 40;
/** After this many changes they are folded into one. */
const many = 200;
/** More than this of one device may not wait to be kept, in bytes. */
const mostWaiting = 1024 * 1024;

type Desk = {
  sheet: Sheet;
  lines: Set<Line>;
  waiting: (Change & { line: Line })[];
  last: Id | undefined;
  count: number;
  isKeeping: boolean;
  timer: NodeJS.Timeout | undefined;
};

export function createWriting(store: Store, channel: Channel, log: Log): Writing {
  const process = randomUUID();
  const desks = new Map<string, Desk>();
  const nameOf = ({ partnership, item, over }: Sheet) => `${partnership} ${item} ${over ?? 'new'}`;
  const desksOf = (line: Line) => [...desks.values()].filter(({ lines }) => lines.has(line));
  const failed = (error: unknown) => log.warn('writing together stopped', { error });

  const leaveDesk = (desk: Desk, line: Line) => {
    desk.lines.delete(line);
    if (desk.lines.size === 0 && desk.waiting.length === 0) desks.delete(nameOf(desk.sheet));
  };
  const stopLine = (desk: Desk, line: Line) => {
    leaveDesk(desk, line);
    line.send({ writing: desk.sheet.item, over: desk.sheet.over, stopped: true });
  };

  const keep = async (desk: Desk) => {
    desk.timer = undefined;
    if (desk.isKeeping || desk.waiting.length === 0) return;
    desk.isKeeping = true;
    const changes = desk.waiting.splice(0);
    try {
      const { stopped, readers, last } = await keepChanges(store, desk.sheet, changes);
      const kept = changes.filter(({ writer }) => !stopped.includes(writer));
      for (const line of desk.lines) {
        if (stopped.includes(line.viewer) || !readers.includes(line.viewer)) stopLine(desk, line);
      }
      if (last !== undefined && kept.length > 0) {
        desk.last = last;
        tell(desk, kept);
        channel.send('hearthside_writing', `${process} ${nameOf(desk.sheet)}`);
        await foldIfMany(desk, kept.length, kept[0]?.writer ?? '');
      }
    } catch (error) {
      failed(error);
      // The devices keep what they wrote, and open the paragraph anew.
      for (const line of desk.lines) stopLine(desk, line);
    } finally {
      desk.isKeeping = false;
      if (desk.waiting.length > 0) plan(desk);
    }
  };
  const plan = (desk: Desk) => {
    desk.timer ??= setTimeout(() => void keep(desk), gathering);
  };
  const foldIfMany = async (desk: Desk, fresh: number, viewer: Id) => {
    desk.count += fresh;
    if (desk.count < many) return;
    desk.count = 0;
    await foldChanges(store, viewer, desk.sheet, (all) => mergeUpdates([...all])).catch(failed);
  };

  channel.on('hearthside_writing', (text) => {
    const [from, ...name] = text.split(' ');
    const desk = desks.get(name.join(' '));
    if (from === process || !desk) return;
    for (const line of desk.lines) void bringOn(desk, line);
  });
  const bringOn = async (desk: Desk, line: Line) => {
    try {
      const news = await readOn(store, line.viewer, desk.sheet, desk.last);
      if (!news) return stopLine(desk, line);
      send(line, desk.sheet, news.changes);
    } catch (error) {
      failed(error);
    }
  };

  return {
    open(line, sheet) {
      void openSheet(store, line.viewer, sheet)
        .then((opened) => {
          if (!opened) {
            line.send({ writing: sheet.item, over: sheet.over, stopped: true });
            return;
          }
          const desk = desks.get(nameOf(sheet)) ?? newDesk(sheet, opened.last);
          desks.set(nameOf(sheet), desk);
          desk.lines.add(line);
          desk.count = Math.max(desk.count, opened.changes.length);
          send(line, sheet, opened.changes);
        })
        .catch(failed);
    },
    close: (line, item) =>
      desksOf(line)
        .filter(({ sheet }) => sheet.item === item)
        .forEach((desk) => leaveDesk(desk, line)),
    change(line, item, bytes) {
      const desk = desksOf(line).find(({ sheet }) => sheet.item === item);
      if (!desk) return;
      const mine = desk.waiting.filter((each) => each.line === line);
      if (mine.reduce((sum, each) => sum + each.bytes.length, 0) > mostWaiting) {
        return stopLine(desk, line);
      }
      desk.waiting.push({ writer: line.viewer, bytes, line });
      plan(desk);
    },
    leave: (line) => desksOf(line).forEach((desk) => leaveDesk(desk, line)),
    stop: () => desks.forEach(({ timer }) => clearTimeout(timer)),
  };

  function newDesk(sheet: Sheet, last: Id | undefined): Desk {
    const none = { waiting: [], count: 0, isKeeping: false, timer: undefined };
    return { sheet, lines: new Set(), last, ...none };
  }
}

/** Everybody there but the one who wrote it; that device has it already. */
function tell({ sheet, lines }: Desk, kept: readonly (Change & { line: Line })[]): void {
  for (const line of lines) {
    const others = kept.filter((each) => each.line !== line).map(({ bytes }) => bytes);
    if (others.length > 0) send(line, sheet, others);
  }
}

function send(line: Line, { item, over }: Sheet, changes: readonly Uint8Array[]): void {
  const told = changes.map((bytes) => Buffer.from(bytes).toString('base64'));
  line.send({ writing: item, over, changes: told });
}
