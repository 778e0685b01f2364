/**
 * Work that must not be lost: it is put into the database in the transaction that causes it, and
 * stays there until it is done. A job carries ids and no content; what it is about is read again
 * when it runs, so that it does what is right by then. After a crash at the wrong moment it may be
 * done twice, and never not at all.
 */
import { CompiledQuery } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import type { Db, JobWithMetadata, PgBoss } from 'pg-boss';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { Log } from '../log.ts';
import type { Handle } from '../store/transaction.ts';
import { queueSchema } from './lay-queue.ts';
import { libraryAt, queueAt, usualPace, type Pace } from './pace.ts';

/** `tries` counts from one. */
export type Job = { id: Id; content: unknown; since: Instant; tries: number };

/** What throws is tried again, after longer and longer waits. */
export type Work = (job: Job) => Promise<void>;

export type Jobs = {
  /** Puts a job into the transaction at hand: neither holds without the other. */
  put(db: Handle, id: Id, content: Readonly<Record<string, string>>): Promise<void>;
  /** Looks now for what was put in, instead of a while later. */
  wake(): void;
  start(work: Work): Promise<void>;
  /** After the database was found somewhere else. */
  reopen(): void;
  close(): Promise<void>;
};

const queue = 'letters';
const atOnce = 3;
const longestGoodbye = 4_000;

/** The database may be away at that moment; half a minute lies between two tries in the end. */
const attempts = 1_000_000;

/** How the queue's own role signs in. */
export function asJobs({ jobs: password }: { jobs: string }) {
  return { user: 'hearthside_jobs', password };
}

export function createJobs(where: () => PoolConfig, log: Log, pace: Pace = usualPace): Jobs {
  let pool = openPool(where());
  const begun = Promise.withResolvers<PgBoss>();
  // It is a fault of who waits for it; where nobody does, it is none.
  begun.promise.catch(() => undefined);
  const workers: string[] = [];
  let beginning: Promise<PgBoss> | undefined;
  const wake = (boss: PgBoss) => workers.forEach((worker) => boss.notifyWorker(worker));
  return {
    async put(db, id, data) {
      const boss = await begun.promise;
      await boss.insert(queue, [{ id, data }], { db: inside(db) });
    },
    wake: () => void begun.promise.then(wake, () => undefined),
    async start(work) {
      const db: Db = { executeSql: (text, values) => pool.query(text, values) };
      beginning = openQueue(db, log, pace);
      const boss = await beginning;
      const take = async ([job]: JobWithMetadata<object>[]) => {
        // Where there is one there may be more: nobody waits for the next look.
        wake(boss);
        if (job) await work(jobOf(job));
      };
      const looks = { pollingIntervalSeconds: pace.look, includeMetadata: true } as const;
      for (let n = 0; n < atOnce; n++) workers.push(await boss.work(queue, looks, take));
      begun.resolve(boss);
    },
    reopen() {
      const old = pool;
      pool = openPool(where());
      old.end().catch(() => undefined);
    },
    async close() {
      begun.reject(new Error('the house closes'));
      const boss = await beginning?.catch(() => undefined);
      await boss?.stop({ graceful: true, timeout: longestGoodbye });
      await pool.end();
    },
  };
}

/** The library is loaded only here: a house without mail does without it. */
async function openQueue(db: Db, log: Log, pace: Pace): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({ db, schema: queueSchema, ...libraryAt(pace) });
  // The database may be resting; what was missed is found at the next look.
  boss.on('error', (error) => log.warn('jobs', { error }));
  await boss.start({ attempts });
  await boss.createQueue(queue, queueAt(pace));
  await boss.updateQueue(queue, queueAt(pace));
  return boss;
}

function openPool(where: PoolConfig): Pool {
  const pool = new Pool({ ...where, max: atOnce, statement_timeout: 5_000 });
  // An idle connection that breaks is replaced at the next use.
  pool.on('error', () => {});
  return pool;
}

/** The transaction at hand, as the library asks of a database. */
function inside(db: Handle): Db {
  return {
    async executeSql(text, values = []) {
      const { rows } = await db.executeQuery<object>(CompiledQuery.raw(text, [...values]));
      return { rows };
    },
  };
}

function jobOf({ id, data, createdOn, retryCount }: JobWithMetadata<object>): Job {
  return { id, content: data, since: createdOn.getTime(), tries: retryCount + 1 };
}
