/** The people of a practice as its administrator sees them: names and numbers, and no content. */
import { sql } from 'kysely';
import type { Id } from '../../record/ids.ts';
import type { Day } from '../../record/time.ts';
import type { Office } from '../http/session.ts';
import type { Handle } from '../store/transaction.ts';
import type { Door } from './door.ts';
import type { DoorSession } from './find-session.ts';
import { readProfiles } from './profile.ts';
import { readMethods, type Methods } from './ways-in.ts';

export type PracticePerson = {
  id: Id;
  name: string;
  offices: Office[];
  methods: Methods;
  /** The day, not the moment: when exactly somebody was here is their own business. */
  seenDay: Day | null;
  partnerships: number;
  recovering: boolean;
};

export async function readPracticePeople(
  { database, practiceKeys }: Door,
  { practiceId }: DoorSession,
): Promise<PracticePerson[]> {
  const { rows, methods, seen, tables } = await database.atDoor(async (db) => {
    const people = await db
      .selectFrom('person')
      .select(['person_id', 'practice_id', 'profile', 'offices', 'recovering_since'])
      .where('practice_id', '=', practiceId)
      .execute();
    const ids = people.map(({ person_id }) => person_id);
    return {
      rows: people,
      methods: await readMethods(db, ids),
      seen: await lastSeen(db, practiceId),
      tables: await countTables(db, practiceId),
    };
  });
  const profiles = await readProfiles(practiceKeys, rows);
  return rows
    .map(({ person_id: id, offices, recovering_since }) => ({
      id,
      name: profiles.get(id)?.name ?? '',
      offices: offices as Office[],
      methods: methods.get(id) ?? { passkeys: 0, password: false, recoveryCodes: 0 },
      seenDay: seen.get(id)?.toISOString().slice(0, 10) ?? null,
      partnerships: tables.get(id) ?? 0,
      recovering: recovering_since !== null,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

async function lastSeen(db: Handle, practice: Id): Promise<Map<Id, Date>> {
  const rows = await db
    .selectFrom('session')
    .innerJoin('person', 'person.person_id', 'session.person_id')
    .select((by) => ['session.person_id', by.fn.max('seen_at').as('seen')])
    .where('practice_id', '=', practice)
    .groupBy('session.person_id')
    .execute();
  return new Map(rows.map(({ person_id, seen }) => [person_id, seen]));
}

async function countTables(db: Handle, practice: Id): Promise<Map<Id, number>> {
  const { rows } = await sql<{ person_id: Id; partnerships: string }>`
    select person_id, partnerships from app.count_tables(${practice})`.execute(db);
  return new Map(rows.map(({ person_id, partnerships }) => [person_id, Number(partnerships)]));
}
