import { sql } from 'kysely';
import type { Door } from './door.ts';
import type { DoorSession } from './find-session.ts';

export type HouseCounts = {
  practices: number;
  people: number;
  partnerships: number;
  sessions: number;
  openInvitations: number;
};

/** What the keeper of the machine sees of it: numbers. An example keeper sees the made-up house. */
export async function countHouse(
  { database, clock }: Door,
  { isExample }: DoorSession,
): Promise<HouseCounts> {
  const { rows } = await database.atDoor((db) =>
    sql<Record<keyof HouseCounts, string>>`
      select
        (select count(*) from practice where is_example = ${isExample}) as practices,
        (select count(*) from person where is_example = ${isExample}) as people,
        app.count_partnerships(${isExample}) as partnerships,
        (select count(*) from session join person using (person_id)
          where is_example = ${isExample}) as sessions,
        (select count(*) from invitation join practice using (practice_id)
          where is_example = ${isExample} and accepted_at is null and withdrawn_at is null
            and until_at > ${new Date(clock())}) as "openInvitations"`.execute(db),
  );
  const [row] = rows;
  const count = (name: keyof HouseCounts) => Number(row?.[name] ?? 0);
  return {
    practices: count('practices'),
    people: count('people'),
    partnerships: count('partnerships'),
    sessions: count('sessions'),
    openInvitations: count('openInvitations'),
  };
}
