/**
 * A line between the processes that serve one database: short opaque texts by NOTIFY. What is sent
 * is gathered for a few milliseconds and sent after commit on one connection; a NOTIFY inside each
 * transaction would make every commit wait for every other.
 */
import type { ClientConfig } from 'pg';
import type { Log } from '../log.ts';
import { gather } from './gather.ts';
import { openListening } from './listening.ts';

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
  const listening = await openListening(address, log, {
    topics: () => hearers.keys(),
    hear(topic, texts) {
      for (const text of texts.split('\n')) hearers.get(topic)?.forEach((hear) => hear(text));
    },
    back: () => backs.forEach((again) => again()),
  });
  // What is sent while the line is down is lost: whoever listens looks for itself when it is back.
  const gathered = gather(gathering, (topic, texts) => listening.notify(topic, texts.join('\n')));
  return {
    send: gathered.add,
    on(topic, hear) {
      hearers.set(topic, [...(hearers.get(topic) ?? []), hear]);
      listening.listen(topic);
    },
    onBack: (again) => void backs.push(again),
    async close() {
      gathered.stop();
      await listening.close();
    },
  };
}
