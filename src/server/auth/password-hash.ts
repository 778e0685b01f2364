/**
 * How passwords are kept: argon2id with a random salt and a key that is not in the database, so
 * that a stolen database alone cannot be tried against a list of passwords.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { isRefusal, type Refusal } from '../../record/refusal.ts';
import type { Door } from './door.ts';
import type { HashedFor } from './hashing.ts';
import { purposes } from './bindings.ts';

/** OWASP's recommendation of 2023–2026 for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const bytes = 32;

type Parts = Pick<Door, 'hashing' | 'keyring'>;
type Cost = { memory: number; passes: number; parallelism: number };

/** For somebody who is in, at least halfway: nobody else sets a password. */
export async function hashPassword(
  door: Parts,
  password: string,
): Promise<string | Refusal<'house/busy'>> {
  const salt = randomBytes(16);
  const hash = await compute(door, password, { salt, cost }, 'known');
  if (!Buffer.isBuffer(hash)) return hash;
  const { memory, passes, parallelism } = cost;
  const parameters = `m=${memory},t=${passes},p=${parallelism}`;
  return ['argon2id', parameters, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/**
 * True when this is the password that was hashed. Without a hash (nobody has this address) the
 * same work is done for nothing, so that the time tells nothing.
 */
export async function isPassword(
  door: Parts,
  password: string,
  hashed: string | undefined,
  whom: HashedFor = 'stranger',
): Promise<boolean | Refusal<'house/busy'>> {
  const kept = hashed === undefined ? nobodys : parse(hashed);
  const hash = await compute(door, password, kept, whom);
  if (!Buffer.isBuffer(hash)) return hash;
  return timingSafeEqual(hash, kept.hash) && hashed !== undefined;
}

const nobodys = { cost, salt: Buffer.alloc(16), hash: Buffer.alloc(bytes) };

async function compute(
  { hashing, keyring }: Parts,
  password: string,
  { salt, cost: at }: { salt: Buffer; cost: Cost },
  whom: HashedFor,
) {
  const parameters = {
    message: password.normalize('NFC'),
    nonce: salt,
    secret: keyring.purpose(purposes.password),
    tagLength: bytes,
    ...at,
  };
  const hash = await hashing.argon2(parameters, whom);
  return isRefusal(hash) ? (hash as Refusal<'house/busy'>) : hash;
}

function parse(hashed: string): { cost: Cost; salt: Buffer; hash: Buffer } {
  const parts = /^argon2id\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(hashed);
  if (!parts) throw new Error('a kept password is not in the shape in which we keep them');
  const [, memory, passes, parallelism, salt = '', hash = ''] = parts;
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    salt: Buffer.from(salt, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
  };
}
