/** How people are called: sealed under their practice's key, and opened for those who may know them. */
import type { Id } from '../../record/ids.ts';
import { sealJson, type Key } from '../store/keys.ts';
import { bindings } from './bindings.ts';
import type { PracticeKeys } from './practice-keys.ts';

export type Profile = { name: string; called?: string | undefined; pronouns?: string | undefined };

export type SealedProfile = { person_id: Id; practice_id: Id; profile: Buffer };

export function sealProfile(key: Key, person: Id, profile: Profile): Buffer {
  return sealJson(key, profile, bindings.profile(person));
}

/** Opens profiles. Whether the reader may know these people was decided by who read the rows. */
export async function readProfiles(
  keys: PracticeKeys,
  rows: readonly SealedProfile[],
): Promise<Map<Id, Profile>> {
  const profiles = new Map<Id, Profile>();
  for (const row of rows) {
    profiles.set(row.person_id, await openProfile(keys, row));
  }
  return profiles;
}

async function openProfile(keys: PracticeKeys, row: SealedProfile): Promise<Profile> {
  const opened = await keys.open(row.practice_id, row.profile, bindings.profile(row.person_id));
  return JSON.parse(opened.toString('utf8')) as Profile;
}
