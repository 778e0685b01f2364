import type { Id } from '../../record/ids.ts';
import { minute, type Instant } from '../../record/time.ts';
import type { Office, Session } from '../http/session.ts';
import type { Handle } from '../store/transaction.ts';
import type { Door } from './door.ts';
import { stands } from './session-limits.ts';
import { hashToken } from './tokens.ts';

/** A session as the door knows it. */
export type DoorSession = Session & {
  tokenHash: Buffer;
  madeAt: Instant;
  seenAt: Instant;
  isExample: boolean;
};

const shape = /^[A-Za-z0-9_-]{43}$/;

/** The session that a token opens, if it stands. One read by its index; seen once a minute. */
export async function findSession(
  door: Pick<Door, 'database' | 'clock'>,
  token: string | undefined,
): Promise<DoorSession | null> {
  if (token === undefined || !shape.test(token)) return null;
  const now = door.clock();
  const [row] = await door.database.readAtDoor((db) => sessionOf(db, hashToken(token)));
  const session = row && asSession(row);
  if (!session || !stands(session, now)) return null;
  if (now - session.seenAt < minute) return session;
  await door.database.atDoor((db) =>
    db
      .updateTable('session')
      .set({ seen_at: new Date(now) })
      .where('session_id', '=', session.sessionId)
      .execute(),
  );
  return { ...session, seenAt: now };
}

function sessionOf(db: Handle, tokenHash: Buffer) {
  return db
    .selectFrom('session')
    .innerJoin('person', 'person.person_id', 'session.person_id')
    .select(['session_id', 'session.person_id', 'state', 'own_device', 'made_at', 'seen_at'])
    .select(['signed_in_at', 'token_hash', 'practice_id', 'offices', 'is_example'])
    .where('token_hash', '=', tokenHash);
}

type Row = Awaited<ReturnType<ReturnType<typeof sessionOf>['executeTakeFirstOrThrow']>>;

function asSession(row: Row): DoorSession {
  return {
    sessionId: row.session_id as Id,
    personId: row.person_id,
    practiceId: row.practice_id,
    offices: row.offices as Office[],
    state: row.state as 'half' | 'full',
    signedInAt: row.signed_in_at.getTime(),
    ownDevice: row.own_device,
    tokenHash: row.token_hash,
    madeAt: row.made_at.getTime(),
    seenAt: row.seen_at.getTime(),
    isExample: row.is_example,
  };
}
