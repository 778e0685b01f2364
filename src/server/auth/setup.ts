/** The first run: the practice, and the therapist who opens it, exactly once. */
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import { minute } from '../../record/time.ts';
import { seal, unseal, type Key } from '../store/keys.ts';
import { makeKey } from '../store/make-key.ts';
import type { Handle } from '../store/transaction.ts';
import { normalizeAddress } from './address.ts';
import { beginSession } from './begin-session.ts';
import { bindings } from './bindings.ts';
import type { Door } from './door.ts';
import { addPerson } from './people.ts';
import type { Visit } from './visit.ts';
import { hasWayIn, readMethods } from './ways-in.ts';

export type PracticeFacts = {
  name: string;
  country: string;
  language: string;
  timeZone: string;
};

export type HouseState = {
  state: 'new' | 'ready';
  examples: boolean;
  /** For the pages before sign-in; the help page needs the country. */
  practice: PracticeFacts | null;
};

export async function readSetup({ database, keyring, clock }: Door): Promise<HouseState> {
  return database.atDoor(async (db) => {
    const practices = await db.selectFrom('practice').selectAll().execute();
    const own = practices.find(({ is_example }) => !is_example);
    const examples = practices.some(({ is_example }) => is_example);
    if (!own || (await isAbandoned(db, own.practice_id, clock())))
      return { state: 'new', examples, practice: null };
    const key = keyring.open(`practice ${own.practice_id}`, own.wrapped_key);
    const name = unseal(key, own.name, bindings.practiceName(own.practice_id)).toString('utf8');
    const { country, language, time_zone: timeZone } = own;
    return { state: 'ready', examples, practice: { name, country, language, timeZone } };
  });
}

export type Setup = { practice: PracticeFacts; therapist: { name: string; address: string } };

/** Answers with the token of a half session: she makes her way in on the browser she is at. */
export async function setUpHouse(
  door: Door,
  visit: Visit,
  { practice, therapist }: Setup,
): Promise<{ token: string } | Refusal<'setup/done-already' | 'setup/address-not-usable'>> {
  const { database, keyring, clock } = door;
  if (normalizeAddress(therapist.address) === undefined) return refuse('setup/address-not-usable');
  return database.atDoor(async (db) => {
    // Of two at once, one makes the practice and the other finds it.
    await sql`select pg_advisory_xact_lock(hashtext('hearthside setup'))`.execute(db);
    const own = await readOwnPractice(db);
    if (own && !(await isAbandoned(db, own, clock()))) return refuse('setup/done-already');
    if (own) await removeAbandoned(db, own);
    const id = newId();
    const key = await openPractice(db, door, { id, ...practice, isExample: false });
    const person = await addPerson(db, keyring, clock(), {
      practice: { id, key },
      profile: { name: therapist.name },
      address: therapist.address,
      offices: ['therapist', 'administrator', 'keeper'],
    });
    if (person === undefined) return refuse('setup/address-not-usable');
    const { device, sessionToken: before } = visit;
    const begun = { person, state: 'half', ownDevice: false, device, before } as const;
    return { token: await beginSession(db, clock(), begun) };
  });
}

export async function openPractice(
  db: Handle,
  { keyring, clock }: Pick<Door, 'keyring' | 'clock'>,
  made: PracticeFacts & { id: Id; isExample: boolean },
): Promise<Key> {
  const { key, wrapped } = await makeKey(db, keyring, `practice ${made.id}`);
  await db
    .insertInto('practice')
    .values({
      practice_id: made.id,
      wrapped_key: wrapped,
      name: seal(key, made.name, bindings.practiceName(made.id)),
      country: made.country,
      language: made.language,
      time_zone: made.timeZone,
      is_example: made.isExample,
      opened_at: new Date(clock()),
    })
    .execute();
  return key;
}

async function readOwnPractice(db: Handle): Promise<Id | undefined> {
  const found = await db
    .selectFrom('practice')
    .select('practice_id')
    .where('is_example', '=', false)
    .executeTakeFirst();
  return found?.practice_id;
}

/**
 * A setup that nobody finished: one person without a way in, no record, and the browser it began in
 * is gone. Without this a closed tab would leave a house that nobody can enter. A house whose people
 * lost their ways in, as after bringing back a copy, is theirs and no stranger's.
 */
async function isAbandoned(db: Handle, practice: Id, now: number): Promise<boolean> {
  const people = await db
    .selectFrom('person')
    .select('person_id')
    .where('practice_id', '=', practice)
    .execute();
  if (people.length > 1 || (await countPartnerships(db)) > 0) return false;
  const methods = await readMethods(
    db,
    people.map(({ person_id }) => person_id),
  );
  if ([...methods.values()].some(hasWayIn)) return false;
  const recent = await db
    .selectFrom('session')
    .innerJoin('person', 'person.person_id', 'session.person_id')
    .select('session_id')
    .where('practice_id', '=', practice)
    .where('seen_at', '>', new Date(now - 30 * minute))
    .executeTakeFirst();
  return !recent;
}

async function countPartnerships(db: Handle): Promise<number> {
  const { rows } = await sql<{ n: string }>`select app.count_partnerships(false) as n`.execute(db);
  return Number(rows[0]?.n);
}

async function removeAbandoned(db: Handle, practice: Id): Promise<void> {
  const people = db.selectFrom('person').select('person_id').where('practice_id', '=', practice);
  await db.deleteFrom('session').where('person_id', 'in', people).execute();
  await db.deleteFrom('notice').where('person_id', 'in', people).execute();
  await db.deleteFrom('person').where('practice_id', '=', practice).execute();
  await db.deleteFrom('practice').where('practice_id', '=', practice).execute();
}
