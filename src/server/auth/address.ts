import type { Keyring } from '../store/keyring.ts';
import { blindIndex } from '../store/keys.ts';
import { purposes } from './bindings.ts';

// Plain ASCII and nothing clever: an address that only looks like another (a Cyrillic "а") is not
// one, and what mail parsers disagree about (comments, groups, quotes) never reaches them.
const shape =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

export const longestAddress = 254;

/** An address in its one spelling, or undefined when it is none. */
export function normalizeAddress(written: string): string | undefined {
  const address = written.trim().toLowerCase();
  if (address.length > longestAddress || address.indexOf('@') > 64) return undefined;
  return shape.test(address) ? address : undefined;
}

/** By what an address is found. What is no address has an index too, which finds nobody. */
export function addressIndex(keyring: Keyring, written: string): Buffer {
  const address = normalizeAddress(written) ?? `no address: ${written}`;
  return blindIndex(keyring.purpose(purposes.addressIndex), address);
}
