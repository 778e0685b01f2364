import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { Handle } from '../store/transaction.ts';
import { endSession } from './end-sessions.ts';
import { newSessionToken, hashToken } from './tokens.ts';

export type NewSession = {
  person: Id;
  state: 'half' | 'full';
  ownDevice: boolean;
  /** A plain name of the device, like "Firefox on Windows". */
  device: string;
  /** The token this browser came with. Its session ends: what was planted before is worth nothing. */
  before: string | undefined;
};

/** Begins a session with a token of its own; answers with the token, which is kept nowhere else. */
export async function beginSession(db: Handle, now: Instant, made: NewSession): Promise<string> {
  if (made.before !== undefined) await endSession(db, { token: made.before });
  const token = newSessionToken();
  const at = new Date(now);
  await db
    .insertInto('session')
    .values({
      session_id: newId(),
      token_hash: hashToken(token),
      person_id: made.person,
      state: made.state,
      own_device: made.ownDevice && made.state === 'full',
      device: made.device,
      made_at: at,
      seen_at: at,
      signed_in_at: at,
    })
    .execute();
  return token;
}

/**
 * The same session under a new token, after its person proved again who they are. Undefined when
 * it ended meanwhile.
 */
export async function renewSession(
  db: Handle,
  now: Instant,
  session: Id,
): Promise<string | undefined> {
  const token = newSessionToken();
  const at = new Date(now);
  const { numUpdatedRows } = await db
    .updateTable('session')
    .set({ token_hash: hashToken(token), signed_in_at: at, seen_at: at })
    .where('session_id', '=', session)
    .executeTakeFirst();
  return numUpdatedRows > 0n ? token : undefined;
}
