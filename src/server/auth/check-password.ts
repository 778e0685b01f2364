import type { Id } from '../../record/ids.ts';
import { isRefusal, type Refusal } from '../../record/refusal.ts';
import type { Handle } from '../store/transaction.ts';
import { matchCode, matchNobody, type KeptAuthenticator } from './authenticator.ts';
import type { Door } from './door.ts';
import type { HashedFor } from './hashing.ts';
import { isPassword } from './password-hash.ts';

/** A person's password and authenticator, as they are kept. */
export type PasswordWay = { person: Id; hash: string } & KeptAuthenticator;

/** Of whom: the one with this address, or this very person. Never somebody who is coming back in person. */
export async function readPasswordWay(
  db: Handle,
  of: { addressIndex: Buffer } | { person: Id },
): Promise<PasswordWay | undefined> {
  return db
    .selectFrom('person')
    .innerJoin('password', 'password.person_id', 'person.person_id')
    .innerJoin('authenticator', 'authenticator.person_id', 'person.person_id')
    .select(['person.person_id as person', 'hash', 'secret', 'last_step'])
    .where((by) =>
      'person' in of
        ? by('person.person_id', '=', of.person)
        : by('address_index', '=', of.addressIndex),
    )
    .where('recovering_since', 'is', null)
    .executeTakeFirst();
}

/**
 * The time step of the code when password and code are both right. The same work is done whether
 * the person exists, has a password, or is right: only the answer differs.
 */
export async function checkPasswordWay(
  door: Pick<Door, 'hashing' | 'keyring' | 'clock'>,
  way: PasswordWay | undefined,
  { password, code }: { password: string; code: string },
  whom: HashedFor,
): Promise<number | undefined | Refusal<'house/busy'>> {
  const isRight = await isPassword(door, password, way?.hash, whom);
  if (typeof isRight === 'object' && isRefusal(isRight)) return isRight;
  const now = door.clock();
  const step = way
    ? await matchCode(door.keyring, now, way.person, way, code)
    : await matchNobody(now, code);
  return isRight ? step : undefined;
}
