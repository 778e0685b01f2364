/** How sessions end. Each end is told to all processes, so that live streams close at once. */
import { sql } from 'kysely';
import type { Id } from '../../record/ids.ts';
import { day, type Instant } from '../../record/time.ts';
import type { Handle } from '../store/transaction.ts';
import { noteForLedger } from '../ledger/note.ts';
import { shortest, stands } from './session-limits.ts';
import { hashToken } from './tokens.ts';

/** Ends one session: by its token, or one of a person's own by its id. False: there was none. */
export async function endSession(
  db: Handle,
  which: { token: string } | { person: Id; session: Id },
): Promise<boolean> {
  const ended = await db
    .deleteFrom('session')
    .where((by) =>
      'token' in which
        ? by('token_hash', '=', hashToken(which.token))
        : by.and({ person_id: which.person, session_id: which.session }),
    )
    .returning('session_id')
    .execute();
  for (const { session_id: session } of ended)
    noteForLedger(db, { what: 'session-ended', at: Date.now(), session });
  await tell(db, ended);
  return ended.length > 0;
}

/** Ends a person's sessions, all of them or all but one. */
export async function endSessionsOf(db: Handle, person: Id, except?: Id): Promise<void> {
  let query = db.deleteFrom('session').where('person_id', '=', person);
  if (except !== undefined) query = query.where('session_id', '!=', except);
  const ended = await query.returning('session_id').execute();
  if (ended.length > 0) noteForLedger(db, { what: 'sessions-ended', at: Date.now(), person });
  await tell(db, ended);
}

/** Ends the sessions whose time is over, so that open streams close though nobody asks anything. */
export async function endOldSessions(db: Handle, now: Instant): Promise<number> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('person', 'person.person_id', 'session.person_id')
    .select(['session_id', 'state', 'own_device', 'made_at', 'seen_at', 'offices'])
    .where((by) =>
      by.or([
        by('seen_at', '<=', new Date(now - shortest.idle)),
        by('made_at', '<=', new Date(now - shortest.absolute)),
      ]),
    )
    .execute();
  const over = rows.filter(
    (row) =>
      !stands(
        {
          state: row.state as 'half' | 'full',
          offices: row.offices,
          ownDevice: row.own_device,
          madeAt: row.made_at.getTime(),
          seenAt: row.seen_at.getTime(),
        },
        now,
      ),
  );
  if (over.length > 0) {
    const ids = over.map(({ session_id }) => session_id);
    await db.deleteFrom('session').where('session_id', 'in', ids).execute();
    await tell(db, over);
  }
  await db.deleteFrom('challenge').where('until_at', '<=', new Date(now)).execute();
  await db
    .deleteFrom('notice')
    .where('at', '<=', new Date(now - 180 * day))
    .execute();
  return over.length;
}

/** The ids alone: every role of the database can read what is notified. */
async function tell(db: Handle, ended: readonly { session_id: Id }[]): Promise<void> {
  for (const { session_id } of ended) {
    await sql`select pg_notify('session_ended', ${session_id})`.execute(db);
  }
}
