import type { Role } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Database } from '../store/database.ts';
import { readClock } from '../store/reading.ts';

/** As whom a person sits at this table now; undefined where they do not. Read as that person. */
export async function roleAt(
  database: Database,
  person: Id,
  partnership: Id,
): Promise<Role | undefined> {
  return database.asViewer(person, partnership, async (db) => {
    const now = await readClock(db);
    const found = await db
      .selectFrom('member')
      .select('role')
      .where('partnership_id', '=', partnership)
      .where('person_id', '=', person)
      .where('from_at', '<=', new Date(now))
      .where((by) => by.or([by('until_at', 'is', null), by('until_at', '>', new Date(now))]))
      .executeTakeFirst();
    return found?.role as Role | undefined;
  });
}
