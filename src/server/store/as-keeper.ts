/** The owner's way into the database, for the house's own keeping and for the keeper's tools. */
import { Client, type ClientConfig } from 'pg';
import { startProblem } from '../start-problem.ts';

/** Connects as the owner, for as long as the work takes. */
export async function asOwner<Result>(
  owner: ClientConfig,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ ...owner, connectionTimeoutMillis: 15_000 });
  // A connection that breaks is heard at the next question.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Reads in the keeper's role, in one transaction, on one picture of the whole database. */
export async function asKeeper<Result>(
  owner: ClientConfig,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  return asOwner(owner, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    await stepIntoKeeper(client);
    const result = await work(client);
    await client.query('commit');
    return result;
  });
}

/** Within a transaction: from here to its end, the keeper's role. */
export async function stepIntoKeeper(client: Client): Promise<void> {
  try {
    await client.query('set local role hearthside_keeper');
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code !== '22023' && code !== '42501') throw error;
    throw startProblem(
      'database/no-keeper',
      'This data was last used by an older Hearthside. Start this one once (npm start), then ask again.',
    );
  }
}
