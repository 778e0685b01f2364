/** How one is called, what one prefers, what was told and put away. */
import type { Id } from '../../record/ids.ts';
import type { Door } from './door.ts';
import type { DoorSession } from './find-session.ts';
import type { Preferences } from './me.ts';
import { readPracticeKey } from './people.ts';
import { sealProfile, type Profile } from './profile.ts';

export async function changeProfile(
  { database, keyring }: Door,
  { personId, practiceId }: DoorSession,
  { name, called, pronouns }: { name: string; called: string | null; pronouns: string | null },
): Promise<void> {
  const profile: Profile = {
    name,
    ...(called === null ? {} : { called }),
    ...(pronouns === null ? {} : { pronouns }),
  };
  await database.atDoor(async (db) => {
    const key = await readPracticeKey(db, keyring, practiceId);
    await db
      .updateTable('person')
      .set({ profile: sealProfile(key, personId, profile) })
      .where('person_id', '=', personId)
      .execute();
  });
}

export async function changePreferences(
  { database }: Door,
  { personId }: DoorSession,
  wanted: Preferences,
): Promise<void> {
  await database.atDoor((db) =>
    db
      .updateTable('person')
      .set({ preferences: JSON.stringify(wanted) })
      .where('person_id', '=', personId)
      .execute(),
  );
}

export async function putNoticeAway(
  { database }: Door,
  { personId }: DoorSession,
  notice: Id,
): Promise<void> {
  await database.atDoor((db) =>
    db
      .deleteFrom('notice')
      .where('person_id', '=', personId)
      .where('notice_id', '=', notice)
      .execute(),
  );
}

export async function readPasskeys({ database }: Door, { personId }: DoorSession) {
  const rows = await database.atDoor((db) =>
    db
      .selectFrom('passkey')
      .select(['passkey_id', 'device', 'made_at', 'used_at', 'synced'])
      .where('person_id', '=', personId)
      .orderBy('made_at')
      .execute(),
  );
  return rows.map((row) => ({
    id: row.passkey_id,
    device: row.device,
    madeAt: row.made_at.getTime(),
    usedAt: row.used_at?.getTime() ?? null,
    synced: row.synced,
  }));
}

/** The devices on which this person is signed in, this one first. */
export async function readDevices({ database }: Door, { personId, sessionId }: DoorSession) {
  const rows = await database.atDoor((db) =>
    db
      .selectFrom('session')
      .select(['session_id', 'device', 'signed_in_at', 'seen_at', 'own_device'])
      .where('person_id', '=', personId)
      .where('state', '=', 'full')
      .orderBy('seen_at', 'desc')
      .execute(),
  );
  return rows
    .map((row) => ({
      id: row.session_id,
      device: row.device,
      signedInAt: row.signed_in_at.getTime(),
      seenAt: row.seen_at.getTime(),
      ownDevice: row.own_device,
      here: row.session_id === sessionId,
    }))
    .sort((a, b) => Number(b.here) - Number(a.here));
}
