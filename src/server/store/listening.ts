/** One connection that listens to topics, and comes back by itself with all of them. */
import { Client, type ClientConfig } from 'pg';
import type { Log } from '../log.ts';

export type Listening = {
  /** Listens to one more topic, at once or when the connection is back. */
  listen(topic: string): void;
  /** Lost while the connection is down. */
  notify(topic: string, text: string): void;
  close(): Promise<void>;
};

/** To whom it listens: the topics there are by now, what comes, and that it was away and is back. */
export type Ear = {
  topics(): Iterable<string>;
  hear(topic: string, text: string): void;
  back(): void;
};

/** Between which pauses a lost connection is tried again, in milliseconds. */
const pauses = { first: 50, longest: 2_000 };

export async function openListening(
  address: () => ClientConfig,
  log: Log,
  ear: Ear,
): Promise<Listening> {
  let client: Client | undefined;
  let isClosed = false;

  const connect = async () => {
    const next = new Client({ ...address(), pipeline: true });
    next.on('error', () => {});
    next.on('end', () => {
      // A try that never stood is tried again by whoever made it, not by each of its ends.
      if (client !== next) return;
      client = undefined;
      void reconnect();
    });
    next.on('notification', ({ channel, payload = '' }) => ear.hear(channel, payload));
    await next.connect();
    for (const topic of ear.topics()) await listen(next, topic);
    client = next;
  };
  const reconnect = async () => {
    log.warn('channel', { state: 'down' });
    for (let pause = pauses.first; !isClosed && !client; pause = longer(pause)) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      await connect().catch(() => {});
    }
    if (client) ear.back();
  };

  let last: Promise<unknown> = Promise.resolve();
  /** One question at a time, as the connection wants it; what fails is lost with the connection. */
  const inTurn = (ask: (on: Client) => Promise<unknown>) => {
    last = last.then(() => client && ask(client)).catch(() => {});
  };

  await connect();
  return {
    listen: (topic) => inTurn((on) => listen(on, topic)),
    notify: (topic, text) => inTurn((on) => on.query('select pg_notify($1, $2)', [topic, text])),
    async close() {
      isClosed = true;
      const open = client;
      client = undefined;
      await open?.end();
    },
  };
}

function longer(pause: number): number {
  return Math.min(pause * 2, pauses.longest);
}

async function listen(client: Client, topic: string): Promise<void> {
  await client.query(`listen ${client.escapeIdentifier(topic)}`);
}
