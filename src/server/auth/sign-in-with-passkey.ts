import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { refuse, type Refusal } from '../../record/refusal.ts';
import { whosePasskey } from './check-passkey.ts';
import type { Door } from './door.ts';
import { comeIn, slowDown, type SignedIn, type SignInRefusal } from './signed-in.ts';
import { hashToken } from './tokens.ts';
import type { Visit } from './visit.ts';

export async function signInWithPasskey(
  door: Door,
  visit: Visit,
  { response, ownDevice }: { response: AuthenticationResponseJSON; ownDevice: boolean },
): Promise<SignedIn | Refusal<SignInRefusal>> {
  const one = { from: visit.from };
  const tooSoon = slowDown(door, one);
  if (tooSoon) return tooSoon;
  if (visit.porchToken === undefined) return refuse('sign-in/no-match');
  const person = await whosePasskey(door, hashToken(visit.porchToken), response);
  if (person === undefined) return refuse('sign-in/no-match');
  const came = await door.database.atDoor(async (db) => {
    const { recovering_since } = await db
      .selectFrom('person')
      .select('recovering_since')
      .where('person_id', '=', person)
      .executeTakeFirstOrThrow();
    return recovering_since ? undefined : comeIn(db, door, visit, { person, ownDevice });
  });
  if (!came) return refuse('sign-in/no-match');
  door.limits.giveBack(one, door.clock());
  return came;
}
