import { createHash, randomBytes } from 'node:crypto';

/** A token of a session: 256 random bits. The browser has it; we keep only its hash. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A token of an invitation: 128 random bits. */
export function newInvitationToken(): string {
  return randomBytes(16).toString('base64url');
}

/** How a random token is kept. It holds more chance than can be tried, so a fast hash is enough. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}
