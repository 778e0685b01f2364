/**
 * Somebody's device at a table: the browser's own copy, fed by a real stream that can be dropped
 * and taken up again. It keeps what it was given and held, and when, for the checks afterwards.
 */
import type { Delivery } from '../../record/delivery.ts';
import type { Id } from '../../record/ids.ts';
import type { Heard } from '../../server/live/line.ts';
import { keepCopy, type KeptCopy } from '../../web/record/kept-copy.ts';
import type { Caller } from './caller.ts';
import type { Table } from './open-house.ts';

export type Device = {
  person: Id;
  table: Table;
  caller: Caller;
  kept: KeptCopy;
  /** Every delivery that reached it, over the stream or as an answer. */
  given: Delivery[];
  /** What it held from each moment on: entries by id. */
  held: { at: number; entries: ReadonlySet<Id> }[];
  drops: number;
  isOnLine(): boolean;
  connect(): void;
  drop(): void;
  /** Resolves when it is so, or with false when it was not so in time. */
  until(isSo: () => boolean, milliseconds: number): Promise<boolean>;
  close(): void;
};

/** `overheard` is told each text that the line brings, as it came. */
export function createDevice(
  table: Table,
  person: Id,
  overheard: (text: string) => void = () => {},
): Device {
  const { lookers, held, given, kept, hear } = takeIn(table.partnership, person);
  let socket: WebSocket | undefined;
  const device: Device = {
    person,
    table,
    caller: table.caller(person),
    kept,
    given,
    held,
    drops: 0,
    isOnLine: () => socket !== undefined,
    connect() {
      const next = openLine(
        table,
        person,
        () => kept.listener.cursor(),
        (text) => {
          if (socket !== next) return;
          overheard(text);
          hear(JSON.parse(table.inward(text)) as Heard);
        },
      );
      socket = next;
    },
    drop() {
      socket?.close();
      socket = undefined;
      device.drops++;
    },
    until: (isSo, milliseconds) => untilSo(lookers, isSo, milliseconds),
    close() {
      socket?.close();
      socket = undefined;
      device.caller.close();
    },
  };
  return device;
}

/** The copy of one table, with what it was given and held, and those who look at it. */
function takeIn(partnership: Id, person: Id) {
  const lookers = new Set<() => void>();
  const held: Device['held'] = [];
  const given: Delivery[] = [];
  const kept = keepCopy(person, () => {
    const entries = [...(kept.delivered()?.entries.values() ?? [])].flat();
    held.push({ at: performance.now(), entries: new Set(entries.map(({ id }) => id)) });
    for (const look of lookers) look();
  });
  const hear = (heard: Heard) => {
    if ('gone' in heard) {
      if (heard.gone === partnership) kept.listener.gone();
      return;
    }
    if (!('delivery' in heard)) return;
    given.push(heard.delivery);
    kept.listener.delivered(heard.delivery);
  };
  return { lookers, held, given, kept, hear };
}

function openLine(
  table: Table,
  person: Id,
  cursorNow: () => string | undefined,
  hear: (text: string) => void,
): WebSocket {
  const { url, headers } = table.line(person);
  const line = new WebSocket(url, { headers } as unknown as string[]);
  line.addEventListener('open', () => {
    const cursor = cursorNow();
    line.send(JSON.stringify({ open: table.partnership, ...(cursor !== undefined && { cursor }) }));
  });
  line.addEventListener('message', ({ data }) => hear(String(data)));
  return line;
}

function untilSo(lookers: Set<() => void>, isSo: () => boolean, milliseconds: number) {
  return new Promise<boolean>((resolve) => {
    const end = (is: boolean) => {
      clearTimeout(tooLate);
      lookers.delete(look);
      resolve(is);
    };
    const look = () => isSo() && end(true);
    const tooLate = setTimeout(() => end(isSo()), milliseconds);
    lookers.add(look);
    look();
  });
}
