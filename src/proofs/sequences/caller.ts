/** A browser of somebody who is signed in: one connection kept open, and requests on it. */
import { Agent, request } from 'node:http';

export type Heard = {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
};

export type Caller = {
  get(path: string): Promise<Heard>;
  post(path: string, body: string): Promise<Heard>;
  /** Sends, and is gone before any answer: whether it was heard is not known. */
  sendAndGo(path: string, body: string): Promise<void>;
  /** Any request at all. */
  ask(method: string, path: string, body?: string): Promise<Heard>;
  close(): void;
};

export function createCaller(port: number, headers: Readonly<Record<string, string>>): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const begin = (method: string, path: string, body?: string) => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const sent = { ...headers, ...json, ...length };
    const asking = request({ host: '127.0.0.1', port, agent, method, path, headers: sent });
    asking.end(body);
    return asking;
  };
  const ask = (method: string, path: string, body?: string) =>
    new Promise<Heard>((resolve, reject) => {
      const asking = begin(method, path, body);
      asking.on('error', reject);
      asking.on('response', (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
    });
  return {
    ask,
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    sendAndGo: (path, body) =>
      new Promise((resolve) => {
        const asking = begin('POST', path, body);
        asking.on('error', () => resolve());
        asking.on('response', (answer) => answer.resume().on('end', resolve));
        asking.on('finish', () => setImmediate(() => asking.destroy()));
        asking.on('close', () => resolve());
      }),
    close: () => agent.destroy(),
  };
}
