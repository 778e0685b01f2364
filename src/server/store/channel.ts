/**
 * A line between the processes that serve one database: short opaque texts by NOTIFY. What is sent
 * is gathered for a few milliseconds and sent after commit on one connection; a NOTIFY inside each
 * transaction would make every commit wait for every other.
 */
import { Client, type ClientConfig } from 'pg';
import type { Log } from '../log.ts';

export type Channel = {
  send(topic: string, text: string): void;
  /** Calls `hear` for each text, also for those this process sent. */
  on(topic: string, hear: (text: string) => void): void;
  /** Calls `again` when the line was down and is back: texts may have been lost meanwhile. */
  onBack(again: () => void): void;
  close(): Promise<void>;
};

/** How long texts are gathered, in milliseconds. */
const gathering = 4;

export async function openChannel(address: () => ClientConfig, log: Log): Promise<Channel> {
  const hearers = new Map<string, ((text: string) => void)[]>();
  const backs: (() => void)[] = [];
  const waiting = new Map<string, Set<string>>();
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const connect = async () => {
    const next = new Client(address());
    next.on('error', () => {});
    next.on('end', () => {
      client = undefined;
      if (!closed) void reconnect();
    });
    next.on('notification', ({ channel, payload = '' }) => {
      for (const hear of hearers.get(channel) ?? [])
        for (const text of payload.split('\n')) hear(text);
    });
    await next.connect();
    for (const topic of hearers.keys()) await next.query(`listen ${next.escapeIdentifier(topic)}`);
    client = next;
  };
  const reconnect = async () => {
    for (let wait = 50; !closed && !client; wait = Math.min(wait * 2, 2_000)) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      await connect().then(
        () => backs.forEach((again) => again()),
        () => log.warn('channel', { state: 'down' }),
      );
    }
  };
  const flush = () => {
    timer = undefined;
    for (const [topic, texts] of waiting) {
      const payload = [...texts].join('\n');
      // Lost with the connection: whoever listens looks for itself when the line is back.
      client?.query('select pg_notify($1, $2)', [topic, payload]).catch(() => {});
    }
    waiting.clear();
  };

  await connect();
  return {
    send(topic, text) {
      const texts = waiting.get(topic) ?? new Set();
      waiting.set(topic, texts.add(text));
      timer ??= setTimeout(flush, gathering);
    },
    on(topic, hear) {
      hearers.set(topic, [...(hearers.get(topic) ?? []), hear]);
      client?.query(`listen ${client.escapeIdentifier(topic)}`).catch(() => {});
    },
    onBack: (again) => void backs.push(again),
    async close() {
      closed = true;
      if (timer) clearTimeout(timer);
      await client?.end();
    },
  };
}
