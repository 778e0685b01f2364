/** What a practice wrote in its library. Each version stays; nobody's is written over. */
import { sql } from 'kysely';
import type { Id } from '../../record/ids.ts';
import { approach, type Approach } from '../../rooms/decisions/library/approach.ts';
import type { Door } from '../auth/door.ts';
import type { DoorSession } from '../auth/find-session.ts';
import { readProfiles } from '../auth/profile.ts';

export type Written = { at: number; by: string; approach: Approach | null };
export type OfPractice = { key: string; approach: Approach | null; written: Written[] };

/** The offices that write in the library, and read who wrote what when. */
export function mayWriteLibrary({ offices }: Pick<DoorSession, 'offices'>): boolean {
  return offices.includes('therapist') || offices.includes('administrator');
}

/** True for whoever has an office in their practice, or sits at a table there. */
export async function mayReadLibrary(door: Door, session: DoorSession): Promise<boolean> {
  if (session.offices.length > 0) return true;
  const { rows } = await door.database.atDoor((db) =>
    sql<{ person_id: Id }>`
      select person_id from app.count_tables(${session.practiceId})
      where person_id = ${session.personId}`.execute(db),
  );
  return rows.length > 0;
}

/** The newest version of each text; to those who write here also every version before. */
export async function readApproaches(door: Door, session: DoorSession): Promise<OfPractice[]> {
  const { rows, people } = await door.database.atDoor(async (db) => ({
    rows: await db
      .selectFrom('practice_approach')
      .select(['approach_key', 'approach', 'written_by', 'written_at'])
      .where('practice_id', '=', session.practiceId)
      .orderBy('approach_key')
      .orderBy('version')
      .execute(),
    people: await db
      .selectFrom('person')
      .select(['person_id', 'practice_id', 'profile'])
      .where('practice_id', '=', session.practiceId)
      .where('person_id', 'in', (of) =>
        of.selectFrom('practice_approach').select('written_by').$castTo<{ written_by: Id }>(),
      )
      .execute(),
  }));
  const names = mayWriteLibrary(session)
    ? await readProfiles(door.practiceKeys, people)
    : undefined;
  const texts = new Map<string, OfPractice>();
  for (const row of rows) {
    const words = row.approach === null ? null : approach.parse(row.approach);
    const by = names?.get(row.written_by ?? '')?.name ?? '';
    const before = texts.get(row.approach_key)?.written ?? [];
    const version = { at: row.written_at.getTime(), by, approach: words };
    const written = names ? [...before, version] : [];
    texts.set(row.approach_key, { key: row.approach_key, approach: words, written });
  }
  return [...texts.values()];
}

/** Writes a new version; without words the text is taken down. */
export async function writeApproach(
  { database, clock }: Door,
  { practiceId, personId }: DoorSession,
  key: string,
  words: Approach | null,
): Promise<void> {
  const text = words === null ? null : JSON.stringify(words);
  await database.atDoor(async (db) => {
    // Two who write at once both have their version, one after the other.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${practiceId} ${key}`}, 0))`.execute(
      db,
    );
    await sql`
      insert into practice_approach
        (practice_id, approach_key, version, approach, written_by, written_at)
      select ${practiceId}, ${key}, coalesce(max(version), 0) + 1, ${text}::jsonb, ${personId},
        ${new Date(clock())}
      from practice_approach where practice_id = ${practiceId} and approach_key = ${key}`.execute(
      db,
    );
  });
}

/** True when a text of the practice stands under this name now. */
export async function isWritten(
  { database }: Door,
  { practiceId }: DoorSession,
  key: string,
): Promise<boolean> {
  const newest = await database.atDoor((db) =>
    db
      .selectFrom('practice_approach')
      .select('approach')
      .where('practice_id', '=', practiceId)
      .where('approach_key', '=', key)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
  return newest !== undefined && newest.approach !== null;
}
