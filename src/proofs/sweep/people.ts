/** The people of the sweep: with accounts and ways in, in two practices. */
import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { Door } from '../../server/auth/door.ts';
import { addPerson } from '../../server/auth/people.ts';
import { openPractice } from '../../server/auth/setup.ts';
import type { Office } from '../../server/http/session.ts';
import { actors, type Actor } from './who-may.ts';

/** `friend` sits at every table and is nobody the sweep asks as; the others belong to other tables. */
export type Person = Exclude<Actor, 'nobody'> | 'friend' | 'their therapist' | 'their client';

const more = ['friend', 'their therapist', 'their client'] as const;

/** What each may do for their practice. */
export const offices: Partial<Record<Person, Office[]>> = {
  therapist: ['therapist'],
  'other practice': ['therapist'],
  'their therapist': ['therapist'],
  administrator: ['administrator'],
  keeper: ['keeper'],
};

/** Those who belong to the other practice, which is a made-up one: a house has one that is real. */
const away: readonly Person[] = ['other practice', 'their client'];

export type People = Readonly<Record<Person, Id>>;

export async function addPeople(door: Door): Promise<People> {
  return door.database.atDoor(async (db) => {
    const facts = { name: 'Cedar Lane', country: 'US', language: 'en-US', timeZone: 'UTC' };
    const open = async (isExample: boolean) => {
      const id = newId();
      return { id, key: await openPractice(db, door, { ...facts, id, isExample }), isExample };
    };
    const [ours, theirs] = [await open(false), await open(true)];
    const people: Partial<Record<Person, Id>> = {};
    for (const name of [...actors, ...more]) {
      if (name === 'nobody') continue;
      const { isExample, ...practice } = away.includes(name) ? theirs : ours;
      const person = await addPerson(db, door.keyring, door.clock(), {
        practice,
        isExample,
        profile: { name },
        address: `${name.replaceAll(' ', '.')}@sweep.example`,
        offices: offices[name] ?? [],
      });
      if (person === undefined) throw new Error(`there are two of ${name}`);
      people[name] = person;
    }
    return people as Record<Person, Id>;
  });
}

/** Two passkeys and a note for each: as many as it takes to lose one. */
export async function addWaysIn(superuser: Client, people: People, now: Instant) {
  for (const [name, person] of Object.entries(people)) {
    if (name === 'half') continue;
    await superuser.query(
      `insert into passkey (passkey_id, person_id, credential_id, public_key, counter, synced, device, made_at)
       select gen_random_uuid(), $1, uuid_send(gen_random_uuid()), '', 0, false, 'A key', $2
       from generate_series(1, 2)`,
      [person, new Date(now)],
    );
  }
}

/** One row of this person's own, made for an ask that takes it away. */
export async function addOwn(superuser: Client, what: Own, person: Id, now: Instant): Promise<Id> {
  const id = newId();
  await superuser.query(ownRows[what], [id, person, new Date(now), randomBytes(32)]);
  return id;
}

export type Own = keyof typeof ownRows;

const ownRows = {
  passkey: `insert into passkey (passkey_id, person_id, made_at, credential_id, public_key, counter, synced, device)
    values ($1, $2, $3, $4, '', 0, false, 'A key')`,
  session: `insert into session (session_id, person_id, made_at, token_hash, state, own_device, device, seen_at, signed_in_at)
    values ($1, $2, $3, $4, 'full', false, 'A device', $3, $3)`,
  keeping: `insert into keeping (keeping_id, person_id, kept_at, mark_hash, device)
    values ($1, $2, $3, $4, 'A device')`,
  notice: `insert into notice (notice_id, person_id, at, code)
    select $1, $2, $3, 'account/way-in-added' where $4::bytea is not null`,
} as const;
