/**
 * Writing together: several people change one paragraph at once. What they write passes the same
 * door as everything else: the rule is asked for each change, as the one who made it, and again for
 * each one who reads. A share that is taken back stops it with the next change.
 */
import { randomUUID } from 'node:crypto';
import type { Id } from '../../record/ids.ts';
import type { Line } from '../live/line.ts';
import type { Log } from '../log.ts';
import type { Channel } from '../store/channel.ts';
import { createDesk, type Desk } from './desk.ts';
import { openSheet, type KeptChange, type Sheet, type Store } from './keep-writing.ts';
import { sendStopped } from './send-changes.ts';

export type Writing = {
  /** A device follows a paragraph; it is told what is on its way there. */
  open(line: Line, sheet: Sheet): void;
  close(line: Line, item: Id): void;
  change(line: Line, item: Id, bytes: Uint8Array): void;
  /** The device is gone. */
  leave(line: Line): void;
  stop(): void;
};

export function createWriting(store: Store, channel: Channel, log: Log): Writing {
  const process = randomUUID();
  const desks = new Map<string, { desk: Desk; sheet: Sheet }>();
  const desksOf = (line: Line) => [...desks.values()].filter(({ desk }) => desk.has(line));

  const deskFor = (sheet: Sheet, opened: readonly KeptChange[]): Desk => {
    const name = nameOf(sheet);
    const there = desks.get(name);
    if (there) return there.desk;
    const kept = () => channel.send('hearthside_writing', `${process} ${name}`);
    const empty = () => void desks.delete(name);
    const desk = createDesk({ store, sheet, log, opened, kept, empty });
    desks.set(name, { desk, sheet });
    return desk;
  };
  const open = async (line: Line, sheet: Sheet) => {
    const opened = await openSheet(store, line.viewer, sheet);
    if (!opened) return sendStopped(line, sheet);
    const changes = opened.map(({ bytes }) => Buffer.from(bytes).toString('base64'));
    // Also where nothing is there yet: then the device knows that it may write.
    line.send({ writing: sheet.item, over: sheet.over, changes });
    deskFor(sheet, opened).join(line, opened);
  };
  channel.on('hearthside_writing', (text) => {
    const [from, ...name] = text.split(' ');
    if (from !== process) desks.get(name.join(' '))?.desk.lookAgain();
  });

  return {
    open: (line, sheet) =>
      void open(line, sheet).catch((error: unknown) => {
        log.warn('writing was not opened', { error });
        sendStopped(line, sheet);
      }),
    close: (line, item) =>
      desksOf(line)
        .filter(({ sheet }) => sheet.item === item)
        .forEach(({ desk }) => desk.leave(line)),
    change: (line, item, bytes) =>
      desksOf(line)
        .find(({ sheet }) => sheet.item === item)
        ?.desk.change(line, bytes),
    leave: (line) => desksOf(line).forEach(({ desk }) => desk.leave(line)),
    stop: () => desks.forEach(({ desk }) => desk.stop()),
  };
}

function nameOf({ partnership, item, over }: Sheet): string {
  return `${partnership} ${item} ${over ?? 'new'}`;
}
