import { refuse, type Refusal } from '../../record/refusal.ts';
import { addressIndex } from './address.ts';
import { useStep } from './authenticator.ts';
import { checkPasswordWay, readPasswordWay } from './check-password.ts';
import type { Door } from './door.ts';
import { knownDevice } from './known-device.ts';
import { accountOf, comeIn, slowDown, type SignedIn, type SignInRefusal } from './signed-in.ts';
import type { Visit } from './visit.ts';

export type PasswordSignIn = {
  address: string;
  password: string;
  code: string;
  ownDevice: boolean;
};

/** One answer for no such address, no password, a wrong password, a wrong code and a used code. */
export async function signInWithPassword(
  door: Door,
  visit: Visit,
  given: PasswordSignIn,
): Promise<SignedIn | Refusal<SignInRefusal>> {
  const index = addressIndex(door.keyring, given.address);
  const account = accountOf(index);
  const device = knownDevice(door.keyring, visit.deviceCookie, account);
  const one = { from: visit.from, account, device };
  const tooSoon = slowDown(door, one);
  if (tooSoon) return tooSoon;
  const way = await door.database.atDoor((db) => readPasswordWay(db, { addressIndex: index }));
  const step = await checkPasswordWay(door, way, given, device ? 'known' : 'stranger');
  if (typeof step === 'object') {
    door.limits.giveBack(one, door.clock());
    return step;
  }
  if (!way || step === undefined) return refuse('sign-in/no-match');
  const came = await door.database.atDoor(async (db) => {
    if (!(await useStep(db, way.person, step))) return undefined;
    return comeIn(db, door, visit, { person: way.person, ownDevice: given.ownDevice });
  });
  if (!came) return refuse('sign-in/no-match');
  door.limits.giveBack(one, door.clock());
  return came;
}
