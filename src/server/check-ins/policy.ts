/** What a practice decided about risk answers that nobody has read. Without it nobody is reminded. */
import * as z from 'zod';
import type { Id } from '../../record/ids.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { Instant } from '../../record/time.ts';
import type { Door } from '../auth/door.ts';
import type { DoorSession } from '../auth/find-session.ts';

const hours = z.int().min(1).max(168);

export const wantedPolicy = z.strictObject({
  /** After how many hours each therapist of the table gets another letter. */
  remindHours: hours,
  /** Who is asked to speak with the therapist then, and after how many hours more. */
  backup: z.uuid().nullable(),
  backupHours: hours,
});
export type WantedPolicy = z.output<typeof wantedPolicy>;
export type Policy = WantedPolicy & { by: Id; at: Instant };

export async function readPolicy({ database }: Door, practice: Id): Promise<Policy | null> {
  const row = await database.atDoor((db) =>
    db
      .selectFrom('practice_policy')
      .selectAll()
      .where('practice_id', '=', practice)
      .executeTakeFirst(),
  );
  if (!row) return null;
  return {
    remindHours: row.remind_hours,
    backup: row.backup_id,
    backupHours: row.backup_hours,
    by: row.chosen_by,
    at: row.chosen_at.getTime(),
  };
}

export type PolicyRefusal = 'practice/not-a-professional-here';

/** Somebody who works for this practice can be asked; nobody else is told even that there is something. */
export async function choosePolicy(
  { database, clock }: Door,
  { practiceId, personId }: DoorSession,
  { remindHours, backup, backupHours }: WantedPolicy,
): Promise<Refusal<PolicyRefusal> | undefined> {
  return database.atDoor(async (db) => {
    if (backup !== null) {
      const found = await db
        .selectFrom('person')
        .select('offices')
        .where('person_id', '=', backup)
        .where('practice_id', '=', practiceId)
        .executeTakeFirst();
      if (!found || found.offices.length === 0) return refuse('practice/not-a-professional-here');
    }
    const chosen = {
      remind_hours: remindHours,
      backup_id: backup,
      backup_hours: backupHours,
      chosen_by: personId,
      chosen_at: new Date(clock()),
    };
    await db
      .insertInto('practice_policy')
      .values({ practice_id: practiceId, ...chosen })
      .onConflict((of) => of.column('practice_id').doUpdateSet(chosen))
      .execute();
    return undefined;
  });
}

export async function dropPolicy({ database }: Door, practice: Id): Promise<void> {
  await database.atDoor((db) =>
    db.deleteFrom('practice_policy').where('practice_id', '=', practice).execute(),
  );
}
