import { sql } from 'kysely';
import type { Log } from '../log.ts';
import { minute } from '../../record/time.ts';
import type { Door } from './door.ts';
import { endOldSessions } from './end-sessions.ts';

/**
 * Looks once a minute for sessions whose time is over, so that what is still open on a forgotten
 * screen closes by itself; and for shares whose date has come, so that no clock that is set back
 * opens them again. Answers with how to stop.
 */
export function sweepEnded({ database, clock }: Door, log: Log, every = minute): () => void {
  const timer = setInterval(() => {
    database
      .atDoor(async (db) => {
        await endOldSessions(db, clock());
        await sql`select app.close_ended_shares()`.execute(db);
      })
      // The database may be resting; the next look finds what this one missed.
      .catch((error: unknown) => log.warn('what has ended was not looked for', { error }));
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}
