/**
 * A cursor resumes a lost stream. It is sealed: who holds it learns neither how many entries there
 * are nor whether any of them are hidden, and it opens for its own viewer and partnership only.
 */
import type { Id } from '../../record/ids.ts';
import { sealJson, unsealJson, type Key } from '../store/keys.ts';

export type Place = { head: number; digest: string };

export function sealCursor(key: Key, viewer: Id, partnership: Id, place: Place): string {
  const fixed = { head: String(place.head).padStart(15, '0'), digest: place.digest };
  return sealJson(key, fixed, `cursor ${viewer} ${partnership}`).toString('base64url');
}

/** The place a cursor names, or undefined when it is nobody's, somebody else's, or spoiled. */
export function openCursor(
  key: Key,
  viewer: Id,
  partnership: Id,
  cursor: string,
): Place | undefined {
  try {
    const sealed = Buffer.from(cursor, 'base64url');
    const binding = `cursor ${viewer} ${partnership}`;
    const { head, digest } = unsealJson<{ head: string; digest: string }>(key, sealed, binding);
    return { head: Number(head), digest };
  } catch {
    return undefined;
  }
}
