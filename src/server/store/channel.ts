/**
 * A line between the processes that serve one database: short opaque texts by NOTIFY. What is sent
 * is gathered for a few milliseconds and sent after commit on one connection; a NOTIFY inside each
 * transaction would make every commit wait for every other.
 */
import { Client, type ClientConfig } from 'pg';
import type { Log } from '../log.ts';
import { gather } from './gather.ts';

export type Channel = {
  send(topic: string, text: string): void;
  /** Calls `hear` for each text, also for those this process sent. */
  on(topic: string, hear: (text: string) => void): void;
  /** Calls `again` when the line was down and is back: texts may have been lost meanwhile. */
  onBack(again: () => void): void;
  close(): Promise<void>;
};

/** How long texts are gathered, and between which pauses a lost line is tried again, in milliseconds. */
const gathering = 4;
const pauses = { first: 50, longest: 2_000 };

export async function openChannel(address: () => ClientConfig, log: Log): Promise<Channel> {
  const hearers = new Map<string, ((text: string) => void)[]>();
  const backs: (() => void)[] = [];
  let client: Client | undefined;
  let isClosed = false;

  const connect = async () => {
    const next = new Client(address());
    next.on('error', () => {});
    next.on('end', () => {
      // A try that never stood is tried again by whoever made it, not by each of its ends.
      if (client !== next) return;
      client = undefined;
      void reconnect();
    });
    next.on('notification', ({ channel, payload = '' }) => {
      for (const text of payload.split('\n')) hearers.get(channel)?.forEach((hear) => hear(text));
    });
    await next.connect();
    for (const topic of hearers.keys()) await listen(next, topic);
    client = next;
  };
  const reconnect = async () => {
    log.warn('channel', { state: 'down' });
    for (
      let pause = pauses.first;
      !isClosed && !client;
      pause = Math.min(pause * 2, pauses.longest)
    ) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      await connect().catch(() => {});
    }
    if (client) backs.forEach((again) => again());
  };

  await connect();
  // What is sent while the line is down is lost: whoever listens looks for itself when it is back.
  const gathered = gather(gathering, (topic, texts) => {
    client?.query('select pg_notify($1, $2)', [topic, texts.join('\n')]).catch(() => {});
  });
  return {
    send: gathered.add,
    on(topic, hear) {
      hearers.set(topic, [...(hearers.get(topic) ?? []), hear]);
      if (client) listen(client, topic).catch(() => {});
    },
    onBack: (again) => void backs.push(again),
    async close() {
      isClosed = true;
      gathered.stop();
      const last = client;
      client = undefined;
      await last?.end();
    },
  };
}

async function listen(client: Client, topic: string): Promise<void> {
  await client.query(`listen ${client.escapeIdentifier(topic)}`);
}
