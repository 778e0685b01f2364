/**
 * What people keep on their devices: that it is there, and that it was taken off. What is kept never
 * comes here. A device names it by a mark of chance, and every device asks by one: to ask about a
 * mark that is in use, and about one that never was, is the same.
 */
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { noteForLedger } from '../ledger/note.ts';
import type { Handle } from '../store/transaction.ts';
import type { Door } from './door.ts';
import type { DoorSession } from './find-session.ts';
import { hashToken } from './tokens.ts';

/** Whether this was taken off. `session` is who asks, where somebody is signed in on the device. */
export async function wasTakenOff(
  { database }: Pick<Door, 'database'>,
  session: DoorSession | null,
  mark: string,
): Promise<boolean> {
  const [found] = await database.readAtDoor((db) =>
    db
      .selectFrom('keeping')
      .select(['keeping_id', 'person_id', 'session_id'])
      .where('mark_hash', '=', hashToken(mark)),
  );
  const isTheirs = session?.state === 'full' && found?.person_id === session.personId;
  if (isTheirs && found.session_id !== session.sessionId) {
    // So that ending the session there takes it off, however often its person signed in since.
    await database.atDoor((db) =>
      db
        .updateTable('keeping')
        .set({ session_id: session.sessionId })
        .where('keeping_id', '=', found.keeping_id)
        .where('person_id', '=', session.personId)
        .execute(),
    );
  }
  return found !== undefined && found.person_id === null;
}

/** What this person keeps under this mark, and since when; null where they do not. */
export async function findKeeping(
  { database }: Pick<Door, 'database'>,
  { personId }: DoorSession,
  mark: string,
): Promise<{ id: Id; keptAt: Instant } | null> {
  const [found] = await database.readAtDoor((db) =>
    db
      .selectFrom('keeping')
      .select(['keeping_id', 'kept_at'])
      .where('mark_hash', '=', hashToken(mark))
      .where('person_id', '=', personId),
  );
  return found ? { id: found.keeping_id, keptAt: found.kept_at.getTime() } : null;
}

/**
 * Notes that this device keeps something from now on. A device keeps one: what somebody else kept
 * there is written over on it, and so it is here. Undefined where the mark was taken off meanwhile.
 */
export async function noteKeeping(
  { database, clock }: Pick<Door, 'database' | 'clock'>,
  { personId, sessionId }: DoorSession,
  { mark, release, device }: { mark: string; release: string; device: string },
): Promise<Instant | undefined> {
  const keptAt = clock();
  const own = {
    release_hash: hashToken(release),
    person_id: personId,
    session_id: sessionId,
    device,
    kept_at: new Date(keptAt),
  };
  const kept = await database.atDoor((db) =>
    db
      .insertInto('keeping')
      .values({ keeping_id: newId(), mark_hash: hashToken(mark), ...own })
      .onConflict((same) =>
        same.column('mark_hash').doUpdateSet(own).where('keeping.person_id', 'is not', null),
      )
      .returning('keeping_id')
      .execute(),
  );
  return kept.length > 0 ? keptAt : undefined;
}

/** On which devices this person keeps something. */
export async function readKeepings({ database }: Door, { personId, sessionId }: DoorSession) {
  const rows = await database.readAtDoor((db) =>
    db
      .selectFrom('keeping')
      .select(['keeping_id', 'device', 'kept_at', 'session_id'])
      .where('person_id', '=', personId)
      .orderBy('kept_at', 'desc'),
  );
  return rows.map((row) => ({
    id: row.keeping_id,
    device: row.device ?? '',
    keptAt: row.kept_at.getTime(),
    here: row.session_id === sessionId,
  }));
}

/** Takes one of this person's own off its device. False: there is none. */
export async function takeOff(
  { database, clock }: Door,
  { personId }: DoorSession,
  keeping: Id,
): Promise<boolean> {
  return database.atDoor((db) =>
    forget(db, clock(), (query) =>
      query.where('keeping_id', '=', keeping).where('person_id', '=', personId),
    ),
  );
}

/** Whoever opened it took it off there: it is gone, and a copy of the device is told so, too. */
export async function releaseKeeping(
  { database, clock }: Door,
  { mark, release }: { mark: string; release: string },
): Promise<void> {
  await database.atDoor((db) =>
    forget(db, clock(), (query) =>
      query.where('mark_hash', '=', hashToken(mark)).where('release_hash', '=', hashToken(release)),
    ),
  );
}

/** With a session that its person ends from elsewhere. */
export async function takeOffBySession(
  db: Handle,
  now: Instant,
  { person, session }: { person: Id; session: Id },
): Promise<void> {
  await forget(db, now, (query) =>
    query.where('session_id', '=', session).where('person_id', '=', person),
  );
}

const startForgetting = (db: Handle) =>
  db
    .updateTable('keeping')
    .set({ person_id: null, session_id: null, device: null, release_hash: null });
type Forgetting = ReturnType<typeof startForgetting>;

/** Of what was taken off, the hash of its mark stays: its device has not heard of it yet. */
async function forget(
  db: Handle,
  now: Instant,
  which: (query: Forgetting) => Forgetting,
): Promise<boolean> {
  const gone = await which(startForgetting(db)).returning('mark_hash').execute();
  for (const { mark_hash } of gone) {
    const mark = mark_hash.toString('base64url');
    noteForLedger(db, { what: 'taken-off-device', at: now, mark });
  }
  return gone.length > 0;
}
