/** A house in a process of its own, which may be killed at any moment and is started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { testOrigin } from '../../testing/house.ts';
import { cookieName } from '../../server/auth/cookies.ts';
import type { Told } from './house-process.ts';

const program = fileURLToPath(new URL('./house-process.ts', import.meta.url));

export type MortalHouse = {
  start(): Promise<void>;
  /** At once, and without a goodbye. */
  kill(): void;
  /** Resolves when it is gone. */
  gone(): Promise<void>;
  /** Asks over HTTP as whoever has this session; undefined where no answer came. */
  ask(
    session: string,
    method: 'POST' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<{ status: number; body: ReturnType<typeof JSON.parse> } | undefined>;
};

export function mortalHouse(told: Told): MortalHouse {
  let child: ChildProcess | undefined;
  let origin = '';
  const isDead = () => !child || child.exitCode !== null || child.signalCode !== null;
  return {
    async start() {
      const next = spawn(process.execPath, [program, JSON.stringify(told)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      child = next;
      const port = once(next.stdout, 'data').then(([line]) => Number(String(line)));
      const end = once(next, 'exit').then(([code]) => {
        throw new Error(`the house ended by itself (${String(code)})`);
      });
      end.catch(() => undefined);
      origin = `http://localhost:${await Promise.race([port, end])}`;
    },
    kill: () => void child?.kill('SIGKILL'),
    async gone() {
      if (child && !isDead()) await once(child, 'exit');
    },
    async ask(session, method, path, body) {
      try {
        const answer = await fetch(origin + path, {
          method,
          headers: {
            'sec-fetch-site': 'same-origin',
            'content-type': 'application/json',
            cookie: `${cookieName(testOrigin, 'session')}=${session}`,
          },
          body: JSON.stringify(body ?? {}),
        });
        const text = await answer.text();
        return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
      } catch {
        // It was killed while it was asked: whether it did what it was asked is not known.
        return undefined;
      }
    },
  };
}
