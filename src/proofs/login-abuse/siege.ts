/** The attack itself, on a clock of its own, and what is counted meanwhile. */
import { isRefusal } from '../../record/refusal.ts';
import { minute } from '../../record/time.ts';
import { signInWithPassword } from '../../server/auth/sign-in-with-password.ts';
import { signInWithRecoveryCode } from '../../server/auth/sign-in-with-recovery-code.ts';
import { codeAt, goodPassword, type Doorstep } from '../../testing/doorstep.ts';
import type { Chance } from '../../testing/histories/chance.ts';
import { makeAttempt, type Attempt } from './attempts.ts';
import type { Residents } from './people.ts';

export type Siege = {
  attempts: number;
  logins: number;
  /** Tries that came past the limits to where a guess is looked at: by account, and by place. */
  looked: { account: Map<string, number>; place: Map<string, number> };
  longestWait: number;
  /** How the victim fared on their own device: 'in', or the code of the no. */
  victim: string[];
  minutes: number;
};

/** So many at once, as a botnet sends them; more than the queue of slow hashes holds. */
const atOnce = 120;

export type Course = {
  size: number;
  chance: Chance;
  /** The victim comes home every so many waves. */
  homecoming: number;
  /** How much time passes between two waves, in milliseconds. */
  between: number;
  tell: (done: number) => void;
};

export async function besiege(
  step: Doorstep,
  residents: Residents,
  { size, chance, homecoming, between, tell }: Course,
): Promise<Siege> {
  const siege: Siege = {
    attempts: 0,
    logins: 0,
    looked: { account: new Map(), place: new Map() },
    longestWait: 0,
    victim: [],
    minutes: 0,
  };
  const began = step.now();
  for (let wave = 1; siege.attempts < size; wave++) {
    const attempts = Array.from({ length: atOnce }, () => makeAttempt(residents, chance));
    const tried = attempts.map((attempt) => tryOne(step, siege, attempt));
    if (wave % homecoming === 0) siege.victim.push(await comeHome(step, residents));
    await Promise.all(tried);
    siege.attempts += atOnce;
    tell(Math.min(siege.attempts, size));
    step.later(between);
  }
  siege.minutes = (step.now() - began) / minute;
  return siege;
}

async function tryOne(step: Doorstep, siege: Siege, { visit, given, by }: Attempt): Promise<void> {
  const { door } = step;
  const { address, code, ownDevice } = given;
  const outcome =
    by === 'password'
      ? await signInWithPassword(door, visit, given)
      : await signInWithRecoveryCode(door, visit, { address, code, ownDevice });
  if (!isRefusal(outcome)) siege.logins += 1;
  else if (outcome.refused === 'sign-in/no-match') {
    count(siege.looked.account, address);
    count(siege.looked.place, visit.from);
  } else siege.longestWait = Math.max(siege.longestWait, Number(outcome.values.seconds ?? 0));
}

function count(counted: Map<string, number>, key: string): void {
  counted.set(key, (counted.get(key) ?? 0) + 1);
}

/** Their own device, in the middle of it; from a place that the attacker may have used. */
async function comeHome(step: Doorstep, { victim }: Residents): Promise<string> {
  const visit = {
    from: '198.51.1.7',
    device: 'A device',
    sessionToken: undefined,
    porchToken: undefined,
    deviceCookie: victim.deviceCookie,
  };
  const code = await codeAt(victim.secret, step.now());
  const given = { address: victim.address, password: goodPassword, code, ownDevice: true };
  const outcome = await signInWithPassword(step.door, visit, given);
  return isRefusal(outcome) ? outcome.refused : 'in';
}
