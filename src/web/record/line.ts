/**
 * The line to the house: one WebSocket a tab, over which each open table's record arrives. A lost
 * line comes back by itself and goes on where it was.
 */
import type { Delivery } from '../../record/delivery.ts';
import type { Id } from '../../record/ids.ts';
import { tellTurnedAway } from '../api/turned-away.ts';

export type LineState = 'coming' | 'here' | 'lost';

export type Listener = {
  /** Where to go on from, if something was delivered before. */
  cursor(): string | undefined;
  delivered(delivery: Delivery): void;
  gone(): void;
  state(state: LineState): void;
};

const signedOut = 4_401;

/** A paragraph that is open for writing: it hears what others change, and that it is over. */
export type Sheet = { partnership: Id; item: Id; over: Id | null };
export type SheetListener = {
  changed(changes: readonly Uint8Array[]): void;
  stopped(): void;
  /** The line is here (again): what was written meanwhile may be sent. */
  here(): void;
};
export type OpenSheet = { change(bytes: Uint8Array): void; close(): void };

export type LiveLine = {
  listen(partnership: Id, listener: Listener): () => void;
  write(sheet: Sheet, listener: SheetListener): OpenSheet;
};

/** How long to wait before trying again, in milliseconds: a little longer each time, never regular. */
export function pause(tries: number, chance: number): number {
  return Math.min(500 * 2 ** tries, 15_000) * (0.5 + chance / 2);
}

export function createLine(address: string): LiveLine {
  const listeners = new Map<Id, Listener>();
  const sheets = new Map<Id, { sheet: Sheet; listener: SheetListener; isHere: boolean }>();
  let socket: WebSocket | undefined;
  let tries = 0;

  const tell = (state: LineState) => listeners.forEach((listener) => listener.state(state));
  const open = (partnership: Id, listener: Listener) => {
    const cursor = listener.cursor();
    socket?.send(JSON.stringify({ open: partnership, ...(cursor !== undefined && { cursor }) }));
  };
  const say = (words: object) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(words));
  };
  const openSheet = ({ partnership: at, item: write, over }: Sheet) => say({ write, at, over });
  const connect = () => {
    const next = new WebSocket(address);
    socket = next;
    next.addEventListener('open', () => {
      tries = 0;
      for (const [partnership, listener] of listeners) open(partnership, listener);
      for (const open of sheets.values()) {
        open.isHere = false;
        openSheet(open.sheet);
      }
      tell('here');
    });
    next.addEventListener('message', ({ data }) => handOn(String(data), listeners, sheets));
    next.addEventListener('close', ({ code }) => {
      if (socket !== next) return;
      socket = undefined;
      // The door looks who is here; where it is nobody, the room closes and nothing listens.
      if (code === signedOut) tellTurnedAway();
      if (listeners.size === 0) return;
      tell('lost');
      setTimeout(connectIfNeeded, pause(tries++, Math.random()));
    });
  };
  const connectIfNeeded = () => {
    if (!socket && listeners.size > 0) connect();
  };
  // Back from sleep or from a tunnel: no reason to wait for the next try.
  globalThis.addEventListener?.('online', connectIfNeeded);
  return {
    write(sheet, listener) {
      const { item } = sheet;
      sheets.set(item, { sheet, listener, isHere: false });
      openSheet(sheet);
      return {
        change: (bytes) => say({ change: bytes.toBase64(), of: item }),
        close() {
          if (sheets.get(item)?.listener !== listener) return;
          sheets.delete(item);
          say({ leave: item });
        },
      };
    },
    listen(partnership, listener) {
      listeners.set(partnership, listener);
      if (socket?.readyState === WebSocket.OPEN) open(partnership, listener);
      else connectIfNeeded();
      return () => {
        listeners.delete(partnership);
        if (listeners.size === 0) socket?.close();
        else if (socket?.readyState === WebSocket.OPEN) {
          socket.send(JSON.stringify({ close: partnership }));
        }
      };
    },
  };
}

type Sheets = ReadonlyMap<Id, { sheet: Sheet; listener: SheetListener; isHere: boolean }>;
type Heard = { delivery: Delivery } | { gone: Id } | HeardWriting;
type HeardWriting = { writing: Id; over: Id | null; changes?: string[]; stopped?: true };

function handOn(data: string, listeners: ReadonlyMap<Id, Listener>, sheets: Sheets): void {
  const heard = JSON.parse(data) as Heard;
  if ('writing' in heard) return handOnWriting(heard, sheets);
  if ('gone' in heard) listeners.get(heard.gone)?.gone();
  else listeners.get(heard.delivery.partnership)?.delivered(heard.delivery);
}

function handOnWriting({ writing, over, changes, stopped }: HeardWriting, sheets: Sheets): void {
  const open = sheets.get(writing);
  if (!open || open.sheet.over !== over) return;
  if (stopped) return open.listener.stopped();
  open.listener.changed((changes ?? []).map((each) => Uint8Array.fromBase64(each)));
  if (!open.isHere) open.listener.here();
  open.isHere = true;
}
