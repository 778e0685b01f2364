import { refuse, type Refusal } from '../../record/refusal.ts';
import { addressIndex } from './address.ts';
import type { Door } from './door.ts';
import { knownDevice } from './known-device.ts';
import { tellPerson } from './notices.ts';
import { useRecoveryCode } from './recovery-codes.ts';
import { accountOf, comeIn, slowDown, type SignedIn, type SignInRefusal } from './signed-in.ts';
import type { Visit } from './visit.ts';

/** Nobody has this id; codes of nobody are looked for like those of somebody. */
const nobody = '00000000-0000-4000-8000-000000000000';

/** A printed code with the address: as strong as a second way, and good once. */
export async function signInWithRecoveryCode(
  door: Door,
  visit: Visit,
  given: { address: string; code: string; ownDevice: boolean },
): Promise<SignedIn | Refusal<SignInRefusal>> {
  const index = addressIndex(door.keyring, given.address);
  const account = accountOf(index);
  const device = knownDevice(door.keyring, visit.deviceCookie, account);
  const one = { from: visit.from, account, device };
  const tooSoon = slowDown(door, one);
  if (tooSoon) return tooSoon;
  const came = await door.database.atDoor(async (db) => {
    const found = await db
      .selectFrom('person')
      .select('person_id')
      .where('address_index', '=', index)
      .where('recovering_since', 'is', null)
      .executeTakeFirst();
    const person = found?.person_id ?? nobody;
    if (!(await useRecoveryCode(db, door.keyring, person, given.code))) return undefined;
    await tellPerson(db, door.clock(), person, 'account/recovery-code-used');
    return comeIn(db, door, visit, { person, ownDevice: given.ownDevice });
  });
  if (!came) return refuse('sign-in/no-match');
  door.limits.giveBack(one, door.clock());
  return came;
}
