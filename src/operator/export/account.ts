/** A person's own account, without anything that opens it. */
import type { Id } from '../../record/ids.ts';
import { addressIndex } from '../../server/auth/address.ts';
import { bindings } from '../../server/auth/bindings.ts';
import type { Profile } from '../../server/auth/profile.ts';
import type { Keyring } from '../../server/store/keyring.ts';
import { unseal, unsealJson } from '../../server/store/keys.ts';
import type { Handle } from '../../server/store/transaction.ts';
import type { ExportedAccount } from './shape.ts';

/** By id, or by address; undefined where there is nobody of either. */
export async function findPerson(
  db: Handle,
  keyring: Keyring,
  typed: string,
): Promise<Id | undefined> {
  const found = await db
    .selectFrom('person')
    .select('person_id')
    .where((by) =>
      typed.includes('@')
        ? by('address_index', '=', addressIndex(keyring, typed))
        : by('person_id', '=', typed),
    )
    .executeTakeFirst();
  return found?.person_id;
}

export async function readAccount(
  db: Handle,
  keyring: Keyring,
  person: Id,
): Promise<ExportedAccount & { language: string; timeZone: string }> {
  const row = await db
    .selectFrom('person')
    .innerJoin('practice', 'practice.practice_id', 'person.practice_id')
    .select(['profile', 'address', 'preferences', 'offices', 'person.created_at'])
    .select(['person.practice_id', 'wrapped_key', 'practice.name as practice'])
    .select(['language', 'time_zone'])
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow();
  const key = keyring.open(`practice ${row.practice_id}`, row.wrapped_key);
  const profile = unsealJson<Profile>(key, row.profile, bindings.profile(person));
  const open = (sealed: Buffer, binding: string) => unseal(key, sealed, binding).toString('utf8');
  const preferences = row.preferences as Record<string, unknown>;
  return {
    person,
    name: profile.name,
    called: profile.called ?? null,
    pronouns: profile.pronouns ?? null,
    address: row.address && open(row.address, bindings.address(person)),
    offices: row.offices,
    practice: open(row.practice, bindings.practiceName(row.practice_id)),
    createdAt: row.created_at.getTime(),
    preferences,
    ...(await readWaysIn(db, person)),
    keepings: await readKeepings(db, person),
    ...(await readTold(db, person)),
    language: row.language,
    timeZone: typeof preferences['timeZone'] === 'string' ? preferences['timeZone'] : row.time_zone,
  };
}

async function readWaysIn(db: Handle, person: Id) {
  const passkeys = await db
    .selectFrom('passkey')
    .select(['device', 'made_at', 'used_at'])
    .where('person_id', '=', person)
    .orderBy('made_at')
    .execute();
  const password = await db
    .selectFrom('password')
    .select('made_at')
    .where('person_id', '=', person)
    .executeTakeFirst();
  const codes = await db
    .selectFrom('recovery_code')
    .select('person_id')
    .where('person_id', '=', person)
    .execute();
  return {
    passkeys: passkeys.map(({ device, made_at, used_at }) => ({
      device,
      madeAt: made_at.getTime(),
      usedAt: used_at?.getTime() ?? null,
    })),
    passwordSetAt: password?.made_at.getTime() ?? null,
    recoveryCodesLeft: codes.length,
  };
}

async function readKeepings(db: Handle, person: Id) {
  const rows = await db
    .selectFrom('keeping')
    .select(['device', 'kept_at'])
    .where('person_id', '=', person)
    .orderBy('kept_at')
    .execute();
  return rows.map(({ device, kept_at }) => ({ device: device ?? '', keptAt: kept_at.getTime() }));
}

async function readTold(db: Handle, person: Id) {
  const devices = await db
    .selectFrom('session')
    .select(['device', 'signed_in_at', 'seen_at'])
    .where('person_id', '=', person)
    .where('state', '=', 'full')
    .orderBy('seen_at')
    .execute();
  const notices = await db
    .selectFrom('notice')
    .select(['code', 'at'])
    .where('person_id', '=', person)
    .orderBy('at')
    .execute();
  return {
    devices: devices.map(({ device, signed_in_at, seen_at }) => ({
      device,
      signedInAt: signed_in_at.getTime(),
      seenAt: seen_at.getTime(),
    })),
    notices: notices.map(({ code, at }) => ({ code, at: at.getTime() })),
  };
}
