/** What an attacker tries: lists of addresses and passwords that leaked elsewhere, from many places. */
import type { PasswordSignIn } from '../../server/auth/sign-in-with-password.ts';
import type { Visit } from '../../server/auth/visit.ts';
import type { Chance } from '../../testing/histories/chance.ts';
import { goodPassword } from '../../testing/doorstep.ts';
import type { Residents } from './people.ts';

export type Attempt = { visit: Visit; given: PasswordSignIn; by: 'password' | 'code' };

const leaked = ['hunter2hunter2', 'correct horse battery', 'password123456', 'letmein letmein'];
/** Addresses on the list, most of them of nobody here. */
const onTheList = 5_000;
/** Places that the attacker has: far more than one person could. */
const places = 3_000;

export function makeAttempt({ victim, others }: Residents, chance: Chance): Attempt {
  const address = chance.often(0.3)
    ? victim.address
    : chance.often(0.2)
      ? chance.pick(others)
      : `someone${chance.between(1, onTheList)}@elsewhere.example`;
  const visit: Visit = {
    from: placeOf(chance.between(1, places)),
    device: 'A device',
    sessionToken: undefined,
    porchToken: undefined,
    deviceCookie: forged(victim.deviceCookie, chance),
  };
  // The password itself may have leaked; the code of the moment has not.
  const password = chance.often(0.2) ? goodPassword : chance.pick(leaked);
  const code = String(chance.between(0, 999_999)).padStart(6, '0');
  const given = { address, password, code, ownDevice: chance.often(0.5) };
  return { visit, given, by: chance.often(0.2) ? 'code' : 'password' };
}

function placeOf(n: number): string {
  return n % 3 === 0
    ? `2001:db8:${(n >> 4).toString(16)}:${n & 15}::/64`
    : `198.51.${n >> 8}.${n & 255}`;
}

/** A device cookie that nobody gave out: none, junk, or a real one with another beginning or end. */
function forged(real: string, chance: Chance): string | undefined {
  const [id = '', mark = ''] = real.split('.');
  const kinds = [undefined, 'x', `${'A'.repeat(22)}.${mark}`, `${id}.${'A'.repeat(22)}`, id];
  return kinds[chance.between(0, kinds.length - 1)];
}
