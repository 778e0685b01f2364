import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './postgres/start-embedded-postgres.ts';
import { isStartProblem } from './start-problem.ts';

export type KeptPostgres = {
  /** Where it can be reached now; this may change when it was started again. */
  address(): { host: string; port: number };
  onBack(listener: () => void): void;
  stop(): Promise<void>;
};

/** How long to wait before each new try, in milliseconds; the last one stays. */
const waits = [0, 1_000, 2_000, 5_000, 10_000, 30_000];

/**
 * Starts the database and starts it again when it ends by itself. Meanwhile nothing is lost that
 * was ever acknowledged: PostgreSQL finds back to it from its log.
 */
export async function keepPostgres(
  options: EmbeddedPostgresOptions,
  print: (line: string) => void,
): Promise<KeptPostgres> {
  const listeners: (() => void)[] = [];
  let current: EmbeddedPostgres = await startEmbeddedPostgres(options);
  let isStopping = false;
  let comingBack: Promise<void> = Promise.resolve();

  const watch = () =>
    current.onExit(() => {
      if (!isStopping) comingBack = startAgain();
    });

  async function startAgain(): Promise<void> {
    print('The database has stopped by itself. Starting it again; nothing that was saved is lost.');
    await current.stop();
    for (let tries = 0; !isStopping; tries += 1) {
      // Short naps, so that a stop in the meantime is not kept waiting.
      await nap(waits[Math.min(tries, waits.length - 1)] ?? 0, () => isStopping);
      if (isStopping) return;
      try {
        current = await startEmbeddedPostgres(options);
        break;
      } catch (error) {
        print(`The database did not start. ${isStartProblem(error) ? error.message : ''}`.trim());
      }
    }
    watch();
    for (const listener of listeners) listener();
    print('The database is back.');
  }

  watch();
  return {
    address: () => ({ host: current.host, port: current.port }),
    onBack: (listener) => void listeners.push(listener),
    async stop() {
      isStopping = true;
      await comingBack;
      await current.stop();
    },
  };
}

async function nap(milliseconds: number, isOver: () => boolean): Promise<void> {
  const until = Date.now() + milliseconds;
  while (Date.now() < until && !isOver())
    await new Promise((resolve) => setTimeout(resolve, Math.min(100, until - Date.now())));
}
