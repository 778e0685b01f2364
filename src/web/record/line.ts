/**
 * The line to the house: one WebSocket a tab, over which each open table's record arrives. A lost
 * line comes back by itself and goes on where it was.
 */
import type { Delivery } from '../../record/delivery.ts';
import type { Id } from '../../record/ids.ts';
import { tellTurnedAway } from '../api/turned-away.ts';
import {
  createSheets,
  type HeardWriting,
  type OpenSheet,
  type Sheet,
  type SheetListener,
  type Sheets,
} from './sheets.ts';

export type LineState = 'coming' | 'here' | 'lost';

export type Listener = {
  /** Where to go on from, if something was delivered before. */
  cursor(): string | undefined;
  delivered(delivery: Delivery): void;
  gone(): void;
  state(state: LineState): void;
};

const signedOut = 4_401;

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
  let socket: WebSocket | undefined;
  let tries = 0;

  const tell = (state: LineState) => listeners.forEach((listener) => listener.state(state));
  const say = (words: object) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(words));
  };
  const sheets = createSheets(say);
  const connect = () => {
    const next = new WebSocket(address);
    socket = next;
    next.addEventListener('open', () => {
      tries = 0;
      listeners.forEach((listener, partnership) => say(opening(partnership, listener)));
      sheets.openAgain();
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
    write: sheets.write,
    listen(partnership, listener) {
      listeners.set(partnership, listener);
      say(opening(partnership, listener));
      connectIfNeeded();
      return () => {
        listeners.delete(partnership);
        if (listeners.size === 0) socket?.close();
        else say({ close: partnership });
      };
    },
  };
}

/** Says which record is to come, and from where on. */
function opening(open: Id, listener: Listener): object {
  const cursor = listener.cursor();
  return { open, ...(cursor !== undefined && { cursor }) };
}

type Heard = { delivery: Delivery } | { gone: Id } | HeardWriting;

function handOn(data: string, listeners: ReadonlyMap<Id, Listener>, sheets: Sheets): void {
  const heard = JSON.parse(data) as Heard;
  if ('writing' in heard) return sheets.heard(heard);
  if ('gone' in heard) listeners.get(heard.gone)?.gone();
  else listeners.get(heard.delivery.partnership)?.delivered(heard.delivery);
}
