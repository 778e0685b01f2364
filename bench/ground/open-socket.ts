/** A live line as a browser has it, from outside of one. */
import type { Cookie } from './sign-in.ts';

/** Node's own WebSocket takes headers, which a browser's does not. */
const Socket = WebSocket as unknown as new (
  url: string,
  how: { headers: Record<string, string> },
) => WebSocket;

export type Socket = {
  opened: Promise<void>;
  send(words: object): void;
  hangUp(): void;
};

export function openSocket(origin: string, cookie: Cookie, hear: (said: unknown) => void): Socket {
  const headers = { cookie: `${cookie.name}=${cookie.value}`, origin };
  const socket = new Socket(`${origin.replace('http', 'ws')}/api/live`, { headers });
  const open = Promise.withResolvers<void>();
  socket.addEventListener('open', () => open.resolve());
  socket.addEventListener('error', () => open.reject(new Error('a line did not open')));
  socket.addEventListener('close', () => open.reject(new Error('a line was ended')));
  socket.addEventListener('message', ({ data }) => hear(JSON.parse(String(data))));
  return {
    opened: open.promise,
    send: (words) => socket.send(JSON.stringify(words)),
    hangUp: () => socket.close(),
  };
}
