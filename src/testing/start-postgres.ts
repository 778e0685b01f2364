import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../server/postgres/start-embedded-postgres.ts';
import { connectionFromUrl, type Connection } from './connection.ts';
import { dropTemplate, makeTemplate } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { connection: Connection; template: string };
  }
}

/**
 * One PostgreSQL for the whole run of the tests: ours in a temporary folder, or the one that
 * DATABASE_URL names. Vitest calls this before the first test, and what it returns after the last.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer();
  const template = `hearthside_template_${randomBytes(4).toString('hex')}`;
  try {
    await makeTemplate(server.connection, template);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('postgres', { connection: server.connection, template });
  return async () => {
    await dropTemplate(server.connection, template);
    await server.stop();
  };
}

type Server = { connection: Connection; stop(): Promise<void> };

async function findServer(): Promise<Server> {
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
