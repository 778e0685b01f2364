/** The short code that goes with an invitation's link and is told in person. */
import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Id } from '../../record/ids.ts';
import type { Keyring } from '../store/keyring.ts';
import { blindIndex } from '../store/keys.ts';
import { purposes } from './bindings.ts';

// No 0 O 1 I L 5 S: they are taken for each other. No vowels: no words come out by accident.
const letters = '2346789BCDFGHJKMNPQRTVWXYZ';
const length = 6;

/** After so many wrong codes the link is dead. One in thirty million guesses it before. */
export const mostWrongCodes = 10;

export function newInvitationCode(): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}

export function hashInvitationCode(keyring: Keyring, invitation: Id, typed: string): Buffer {
  const code = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return blindIndex(keyring.purpose(purposes.invitationCode), `${invitation} ${code}`);
}

export function isInvitationCode(
  keyring: Keyring,
  invitation: Id,
  typed: string,
  kept: Buffer,
): boolean {
  return timingSafeEqual(hashInvitationCode(keyring, invitation, typed), kept);
}
