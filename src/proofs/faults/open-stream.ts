/** A device's stream, and all that it brought. */
import type { Id } from '../../record/ids.ts';
import type { Delivery } from '../../record/delivery.ts';
import type { Heard } from '../../server/live/line.ts';

export type Stream = {
  heard: readonly Heard[];
  /** The code with which it was ended; undefined while it is open. */
  ended(): number | undefined;
  /** Answers how many milliseconds it took until it was so; infinite, if it never was in time. */
  until(isSo: (stream: Stream) => boolean, patience: number): Promise<number>;
  close(): void;
};

/** As a browser with this cookie that has this table open. */
export function openStream(port: number, cookie: string, partnership: Id): Stream {
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  const url = `ws://localhost:${port}/api/live`;
  const socket = new WebSocket(url, { headers } as unknown as string[]);
  const heard: Heard[] = [];
  const lookers = new Set<() => void>();
  const lookAll = () => lookers.forEach((look) => look());
  let code: number | undefined;
  socket.addEventListener('open', () => socket.send(JSON.stringify({ open: partnership })));
  socket.addEventListener('message', ({ data }) => {
    heard.push(JSON.parse(String(data)) as Heard);
    lookAll();
  });
  socket.addEventListener('close', (event) => {
    code = event.code;
    lookAll();
  });
  const stream: Stream = {
    heard,
    ended: () => code,
    until: (isSo, patience) =>
      new Promise((resolve) => {
        const began = performance.now();
        const end = (took: number) => {
          clearTimeout(tooLate);
          lookers.delete(look);
          resolve(took);
        };
        const look = () => isSo(stream) && end(performance.now() - began);
        const tooLate = setTimeout(() => end(Number.POSITIVE_INFINITY), patience);
        lookers.add(look);
        look();
      }),
    close: () => socket.close(),
  };
  return stream;
}

export function deliveriesOf({ heard }: Stream): Delivery[] {
  return heard.flatMap((each) => ('delivery' in each ? [each.delivery] : []));
}

export const wasGiven = (entry: Id) => (stream: Stream) =>
  deliveriesOf(stream).some(({ entries }) => entries.some(({ id }) => id === entry));

export const wasTold = (item: Id) => (stream: Stream) =>
  deliveriesOf(stream).some(({ forget }) => forget.includes(item));
