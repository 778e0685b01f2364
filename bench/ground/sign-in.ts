/** Sessions put at the door, so that requests are real ones, with a cookie. */
import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import type { Id } from '../../src/record/ids.ts';
import { cookieName } from '../../src/server/auth/cookies.ts';
import { hashToken, newSessionToken } from '../../src/server/auth/tokens.ts';

export type Cookie = { name: string; value: string };

export async function signIn(client: Pool, origin: string, person: Id): Promise<Cookie> {
  const value = newSessionToken();
  await client.query(
    `insert into session (session_id, token_hash, person_id, state, own_device, device, made_at,
       seen_at, signed_in_at)
     values ($1, $2, $3, 'full', true, 'Bench', now(), now(), now())`,
    [newId(), hashToken(value), person],
  );
  return { name: cookieName(origin, 'session'), value };
}
