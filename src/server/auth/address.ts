import { isMailAddress } from '../mail/mailbox.ts';
import type { Keyring } from '../store/keyring.ts';
import { blindIndex } from '../store/keys.ts';
import { purposes } from './bindings.ts';

export const longestAddress = 254;

/**
 * An address in its one spelling, or undefined when it is none. Plain ASCII alone: an address that
 * only looks like another (a Cyrillic "а") is not one.
 */
export function normalizeAddress(written: string): string | undefined {
  const address = written.trim().toLowerCase();
  return isMailAddress(address) ? address : undefined;
}

/** By what an address is found. What is no address has an index too, which finds nobody. */
export function addressIndex(keyring: Keyring, written: string): Buffer {
  const address = normalizeAddress(written) ?? `no address: ${written}`;
  return blindIndex(keyring.purpose(purposes.addressIndex), address);
}
