import type { Log } from '../log.ts';
import { minute } from '../../record/time.ts';
import type { Door } from './door.ts';
import { endOldSessions } from './end-sessions.ts';

/**
 * Looks once a minute for sessions whose time is over, so that what is still open on a forgotten
 * screen closes by itself. Answers with how to stop.
 */
export function sweepSessions({ database, clock }: Door, log: Log, every = minute): () => void {
  const timer = setInterval(() => {
    database
      .atDoor((db) => endOldSessions(db, clock()))
      // The database may be resting; the next look finds what this one missed.
      .catch((error: unknown) => log.warn('sessions not looked at', { error }));
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}
