/**
 * The example people: for a stranger who wants to look around, in a house of their own that never
 * meets the real one. They are made in one act and leave in one.
 */
import { sql } from 'kysely';
import type { Id } from '../../record/ids.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import { castPeople, castPractices, type CastPractice } from '../../testing/cast.ts';
import type { Handle } from '../store/transaction.ts';
import { beginSession } from './begin-session.ts';
import type { Door } from './door.ts';
import { endSessionsOf } from './end-sessions.ts';
import { addPerson } from './people.ts';
import { openPractice } from './setup.ts';
import type { SignedIn } from './signed-in.ts';
import type { Visit } from './visit.ts';

export type Example = {
  id: Id;
  name: string;
  pronouns: string;
  who: string;
  practice: string;
};

export async function listExamples({ database }: Pick<Door, 'database'>): Promise<Example[]> {
  const found = await database.atDoor((db) =>
    db.selectFrom('person').select('person_id').where('is_example', '=', true).execute(),
  );
  const here = new Set(found.map(({ person_id }) => person_id));
  return castPeople
    .filter(({ id }) => here.has(id))
    .map(({ id, name, pronouns, who, practice }) => ({
      id,
      name,
      pronouns,
      who,
      practice: castPractices[practice].name,
    }));
}

/** Makes the cast and what they have written. Asked twice, it changes nothing. */
export async function makeExamples(door: Door): Promise<Example[]> {
  const { database, record } = door;
  const isNew = await database.atDoor(async (db) => {
    await lock(db);
    if (await areHere(db)) return false;
    await makeCast(db, door);
    return true;
  });
  if (isNew) {
    try {
      await record.fillExamples();
    } catch (error) {
      await removeExamples(door);
      throw error;
    }
  }
  return listExamples(door);
}

async function makeCast(db: Handle, door: Door): Promise<void> {
  const open = (practice: CastPractice) => openPractice(db, door, { ...practice, isExample: true });
  const keys = {
    harborStreet: await open(castPractices.harborStreet),
    quietHarbor: await open(castPractices.quietHarbor),
  };
  for (const person of castPeople) {
    const { id, name, called, pronouns, offices, practice } = person;
    await addPerson(db, door.keyring, door.clock(), {
      id,
      practice: { id: castPractices[practice].id, key: keys[practice] },
      profile: { name, called, pronouns },
      offices,
      isExample: true,
    });
  }
}

/** Everything made up goes: the tables, their people, and whoever was invited by them. */
export async function removeExamples({ database }: Pick<Door, 'database'>): Promise<void> {
  await database.atDoor(async (db) => {
    await lock(db);
    await sql`select app.remove_example_records()`.execute(db);
    const examples = await db
      .selectFrom('person')
      .select('person_id')
      .where('is_example', '=', true)
      .execute();
    const people = examples.map(({ person_id }) => person_id);
    if (people.length === 0) return;
    for (const person of people) await endSessionsOf(db, person);
    for (const table of [
      'notice',
      'passkey',
      'password',
      'authenticator',
      'recovery_code',
    ] as const)
      await db.deleteFrom(table).where('person_id', 'in', people).execute();
    await db.deleteFrom('invitation').where('invited_by', 'in', people).execute();
    await db.deleteFrom('person').where('is_example', '=', true).execute();
    await db.deleteFrom('practice').where('is_example', '=', true).execute();
  });
}

/** One tap, and a stranger looks through the eyes of an example person. Of nobody else. */
export async function signInAsExample(
  { database, clock }: Door,
  visit: Visit,
  person: Id,
): Promise<SignedIn | Refusal<'record/not-here'>> {
  return database.atDoor(async (db) => {
    const found = await db
      .selectFrom('person')
      .select('person_id')
      .where('person_id', '=', person)
      .where('is_example', '=', true)
      .executeTakeFirst();
    if (!found) return refuse('record/not-here');
    const token = await beginSession(db, clock(), {
      person,
      state: 'full',
      ownDevice: false,
      device: visit.device,
      before: visit.sessionToken,
    });
    return { token, ownDevice: false, deviceCookie: undefined };
  });
}

async function areHere(db: Handle): Promise<boolean> {
  const found = await db
    .selectFrom('practice')
    .select('practice_id')
    .where('is_example', '=', true)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

async function lock(db: Handle): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('hearthside examples'))`.execute(db);
}
