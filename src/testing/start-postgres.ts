import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../server/postgres/start-embedded-postgres.ts';
import { connectionFromUrl, type Connection } from './connection.ts';
import type { TestServer } from './create-database.ts';
import { dropTemplate, makeTemplate } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: TestServer;
  }
}

/** Vitest calls this before the first test, and what it returns after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startTestServer();
  project.provide('postgres', server);
  return stop;
}

/**
 * One PostgreSQL for a whole run, with the template that its databases are copies of: ours in a
 * temporary folder, or the one that DATABASE_URL names.
 */
export async function startTestServer(): Promise<{
  server: TestServer;
  stop: () => Promise<void>;
}> {
  const { connection, stop } = await findServer();
  const template = `hearthside_template_${randomBytes(4).toString('hex')}`;
  try {
    await makeTemplate(connection, template);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    server: { connection, template },
    async stop() {
      await dropTemplate(connection, template);
      await stop();
    },
  };
}

type Running = { connection: Connection; stop: () => Promise<void> };

async function findServer(): Promise<Running> {
  const url = process.env.DATABASE_URL;
  if (url) return { connection: connectionFromUrl(url), stop: () => Promise.resolve() };

  const folder = await mkdtemp(join(tmpdir(), 'hearthside-test-'));
  const password = randomBytes(16).toString('hex');
  const running = await startEmbeddedPostgres({
    folder,
    password,
    // Nothing of a test has to outlive it, so it does not wait for the disk. Many files of tests
    // run at once, each with connections of its own.
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '300',
    },
  });
  const { host, port, superuser: user } = running;
  return {
    connection: { host, port, user, password, database: 'postgres' },
    async stop() {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
