/**
 * Devices on which somebody signed in well before. Their own bucket of tries keeps a stranger who
 * guesses at somebody's account from locking that person out. The cookie is signed, lists at most
 * four people of one device, and names none of them.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Keyring } from '../store/keyring.ts';
import { blindIndex } from '../store/keys.ts';
import { purposes } from './bindings.ts';

const mostPeople = 4;

/** The device's id where its cookie is ours and knows this account; undefined otherwise. */
export function knownDevice(
  keyring: Keyring,
  cookie: string | undefined,
  account: string,
): string | undefined {
  const { id, marks } = parse(cookie);
  if (id === undefined) return undefined;
  const mark = markOf(keyring, id, account);
  return marks.some((each) => isSame(each, mark)) ? id : undefined;
}

/** The cookie after a good sign-in to this account. */
export function rememberDevice(
  keyring: Keyring,
  cookie: string | undefined,
  account: string,
): string {
  const { id = randomBytes(16).toString('base64url'), marks } = parse(cookie);
  const mark = markOf(keyring, id, account);
  const others = marks.filter((each) => !isSame(each, mark));
  return [id, mark, ...others].slice(0, mostPeople + 1).join('.');
}

function parse(cookie: string | undefined): { id?: string; marks: string[] } {
  const [id, ...marks] = (cookie ?? '').split('.');
  if (id === undefined || !/^[A-Za-z0-9_-]{22}$/.test(id)) return { marks: [] };
  return { id, marks: marks.slice(0, mostPeople) };
}

function markOf(keyring: Keyring, id: string, account: string): string {
  const mark = blindIndex(keyring.purpose(purposes.knownDevice), `${id} ${account}`);
  return mark.subarray(0, 16).toString('base64url');
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
