import type { Compilable } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import type { Ledger } from '../ledger/ledger.ts';
import { writeNoted } from '../ledger/note.ts';
import { inTransaction, readOnce, type Handle } from './transaction.ts';
import type { Id } from '../../record/ids.ts';

/** The two ways into the database. Neither role can do what the other can. */
export type Database = {
  /** Runs as one person, under row-level security; `partnership` narrows it to one place. */
  asViewer<Result>(
    viewer: Id,
    partnership: Id | 'everywhere',
    work: (db: Handle) => Promise<Result>,
  ): Promise<Result>;
  /** Runs at the door: accounts, sessions and invitations, and no record. */
  atDoor<Result>(work: (db: Handle) => Promise<Result>): Promise<Result>;
  /** Reads at the door with one statement. */
  readAtDoor<Row>(ask: (db: Handle) => Compilable<Row>): Promise<Row[]>;
  close(): Promise<void>;
};

/** How a connection signs in as the door. */
export function asDoor({ door: password }: { door: string }) {
  return { user: 'hearthside_door', password };
}

/**
 * The longest that one statement may run, in milliseconds. A database that stands still does not
 * end it, so we stop waiting by ourselves a little later; and for a connection as long.
 */
const statementTimeout = 5_000;
const answerTimeout = 6_000;

export function openDatabase(
  where: PoolConfig,
  passwords: { record: string; door: string },
  ledger: Ledger,
  size = 10,
): Database {
  const shared: PoolConfig = {
    ...where,
    max: size,
    statement_timeout: statementTimeout,
    query_timeout: answerTimeout,
    connectionTimeoutMillis: statementTimeout,
    pipeline: true,
  };
  const record = new Pool({ ...shared, user: 'hearthside_record', password: passwords.record });
  const door = new Pool({ ...shared, ...asDoor(passwords) });
  // An idle connection that breaks (a restarted database) is replaced at the next use.
  for (const pool of [record, door]) pool.on('error', () => {});
  const keep = (db: Handle) => writeNoted(db, ledger);
  return {
    asViewer: (viewer, partnership, work) =>
      inTransaction(
        record,
        {
          'app.viewer': viewer,
          'app.partnership': partnership === 'everywhere' ? '' : partnership,
        },
        work,
        keep,
      ),
    atDoor: (work) => inTransaction(door, {}, work, keep),
    readAtDoor: (ask) => readOnce(door, ask),
    close: async () => {
      await Promise.all([record.end(), door.end()]);
    },
  };
}
