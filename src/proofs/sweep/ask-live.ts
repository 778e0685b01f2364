/** Asks for the stream as a browser does, over a real connection: 200 where it begins. */
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '../../server/http/route.ts';

export const live = '/api/live';

export async function askLive(
  app: App,
  url: string,
  headers: Record<string, string>,
): Promise<number> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const upgrade = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': Buffer.alloc(16).toString('base64'),
  };
  return new Promise((resolve, reject) => {
    const asking = request({
      port,
      host: '127.0.0.1',
      path: url,
      headers: { ...headers, ...upgrade },
    });
    asking.on('upgrade', (_, socket) => {
      socket.destroy();
      resolve(200);
    });
    asking.on('response', (reply) => {
      reply.resume();
      resolve(reply.statusCode ?? 500);
    });
    asking.on('error', reject);
    asking.end();
  });
}
