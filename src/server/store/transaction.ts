/**
 * The one way to the database: a handle to a single transaction that dies when it ends. A query
 * forgotten without `await` would otherwise run on a connection that by then belongs to somebody
 * else, and show one person's rows to another.
 */
import { createHash } from 'node:crypto';
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type Compilable,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import { escapeLiteral, type Pool, type PoolClient } from 'pg';
import type { DB } from './db-types.ts';

export type Handle = Kysely<DB>;

/** Runs `work` in one transaction: committed when it returns, undone when it or `last` throws. */
export async function inTransaction<Result>(
  pool: Pool,
  settings: Readonly<Record<string, string>>,
  work: (db: Handle) => Promise<Result>,
  /** What is done before the commit, whatever the work was. */
  last: (db: Handle) => Promise<void> = async () => {},
): Promise<Result> {
  const client = await pool.connect();
  const life = { live: true, open: 0 };
  let broken: Error | undefined;
  // A connection that breaks between two queries says so here; unheard, it would end the process.
  const breaks = (error: Error) => (broken = error);
  client.on('error', breaks);
  try {
    // Sent together with the first query of the work, which waits for no answer in between.
    holdTogether(client);
    const begun = client.query(beginWith(settings));
    begun.catch(breaks);
    const handle = handleTo(client, life);
    const result = await work(handle);
    await begun;
    await last(handle);
    await turnOfTheLoop();
    life.live = false;
    if (life.open > 0) throw new Error('a query was not awaited before its transaction ended');
    const { command } = await client.query('commit');
    // Where a failed query was caught and forgotten, PostgreSQL answers a commit by undoing.
    if (command !== 'COMMIT') throw new Error('a query failed, so its transaction was undone');
    return result;
  } catch (error) {
    life.live = false;
    // A connection whose transaction failed to end cleanly is destroyed, not reused.
    const failed = await client.query('rollback').then(
      () => (life.open > 0 ? new Error('unfinished query') : undefined),
      (failure: Error) => failure,
    );
    broken ??= failed;
    throw error;
  } finally {
    life.live = false;
    client.release(broken);
    client.off('error', breaks);
  }
}

/** Kysely hands a query on some promises after it was asked. By then a forgotten one has arrived. */
const turnOfTheLoop = () => new Promise<void>((resolve) => setImmediate(resolve));

function beginWith(settings: Readonly<Record<string, string>>): string {
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, true)`,
  );
  return calls.length === 0 ? 'begin' : `begin; select ${calls.join(', ')}`;
}

function handleTo(client: PoolClient, life: { live: boolean; open: number }): Handle {
  const connection: DatabaseConnection = {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      if (!life.live) throw new Error('a query came after its transaction ended');
      life.open++;
      try {
        const values = [...query.parameters];
        holdTogether(client);
        const { rows, rowCount } = await client.query({ ...prepared(query.sql), values });
        return { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) };
      } finally {
        life.open--;
      }
    },
    streamQuery: () => {
      throw new Error('no cursors over the record: they would outlive a share taken back');
    },
  };
  return kyselyOver(connection);
}

function kyselyOver(connection: DatabaseConnection): Handle {
  return new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => only(connection),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

const refuseToAsk = async () => {
  throw new Error('this handle only says what to ask');
};
const saying = kyselyOver({
  executeQuery: refuseToAsk,
  streamQuery: () => {
    throw new Error('this handle only says what to ask');
  },
});

/** Reads with one statement, which is a transaction of its own: a third of the rounds. */
export async function readOnce<Row>(
  pool: Pool,
  ask: (db: Handle) => Compilable<Row>,
): Promise<Row[]> {
  const { sql, parameters, query } = ask(saying).compile();
  if (query.kind !== 'SelectQueryNode') throw new Error('only what reads needs no transaction');
  const { rows } = await pool.query({ ...prepared(sql), values: [...parameters] });
  return rows as Row[];
}

/** What is asked in one turn of the loop goes out in one piece: one call to the system, not many. */
function holdTogether({ connection: { stream } }: PoolClient): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** So many statements are kept prepared on each connection; there are fewer. */
const mostPrepared = 500;
const names = new Map<string, string>();

/**
 * A statement under a name of its own is planned once on each connection, and not each time: with
 * the policies, planning takes several times as long as reading.
 */
function prepared(text: string): { name?: string; text: string } {
  const name =
    names.get(text) ?? createHash('sha256').update(text).digest('base64url').slice(0, 22);
  if (!names.has(text)) {
    if (names.size >= mostPrepared) return { text };
    names.set(text, name);
  }
  return { name, text };
}

/** A driver that knows one connection and begins no transactions of its own. */
function only(connection: DatabaseConnection): Driver {
  const refuse = async () => {
    throw new Error('a transaction inside a transaction');
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    destroy: async () => {},
  };
}
