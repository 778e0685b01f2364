import { Client, type ClientConfig } from 'pg';
import { startProblem } from './start-problem.ts';

/** PostgreSQL 15.14: earlier ones have holes that were mended since. */
const oldest = 150_014;

/** How to reach the server that DATABASE_URL names, in parts, so that each role can take its own name. */
export function addressFromUrl(url: string): ClientConfig {
  const { host, port, user, password, database, ssl } = new Client({ connectionString: url });
  return {
    host,
    port,
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    ...(database === undefined ? {} : { database }),
    ssl,
  };
}

/** Looks whether this is a server we can live on, and whether something of ours is there already. */
export async function lookAtServer(owner: ClientConfig): Promise<{ hasDatabase: boolean }> {
  const client = new Client({ ...owner, connectionTimeoutMillis: 15_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; name: string; has: boolean }>(
      `select current_setting('server_version_num') as version,
        current_setting('server_version') as name, to_regclass('public.migration') is not null as has`,
    );
    const [server] = rows;
    if (server === undefined) throw new Error('PostgreSQL did not say what it is.');
    if (Number(server.version) < oldest) throw tooOld(server.name);
    return { hasDatabase: server.has };
  } catch (error) {
    throw inWords(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function tooOld(name: string): Error {
  return startProblem(
    'database/too-old',
    `The server that DATABASE_URL names is PostgreSQL ${name}. Hearthside needs 15.14 or a later one.`,
  );
}

const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nobody answers there. Is the server running, and are its name and port right?',
  ENOENT: 'There is no such socket. Is the server running?',
  ENOTFOUND: 'There is no computer of that name.',
  EAI_AGAIN: 'Its name cannot be looked up at the moment.',
  ETIMEDOUT: 'It does not answer. Is something (a firewall) in between?',
  '28P01': 'It does not take this name and password.',
  '28000': 'It does not let this user in.',
  '3D000': 'It has no database of this name. Make one first: create database hearthside.',
};

function inWords(error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  const why = typeof code === 'string' ? sentences[code] : undefined;
  const isSlow = error instanceof Error && /timeout/i.test(error.message);
  if (why === undefined && !isSlow) return error;
  return startProblem(
    'database/not-reached',
    `The database that DATABASE_URL names cannot be used. ${why ?? sentences['ETIMEDOUT']}`,
  );
}
