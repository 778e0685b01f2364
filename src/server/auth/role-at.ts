import type { Role } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Database } from '../store/database.ts';

/**
 * As whom a person sits at this table now; undefined where they do not. Read as that person, to
 * whom the table shows nothing once they left it.
 */
export async function roleAt(
  database: Database,
  person: Id,
  partnership: Id,
): Promise<Role | undefined> {
  const found = await database.asViewer(person, partnership, (db) =>
    db
      .selectFrom('member')
      .select('role')
      .where('partnership_id', '=', partnership)
      .where('person_id', '=', person)
      .executeTakeFirst(),
  );
  return found?.role as Role | undefined;
}
