/**
 * The round that looks for risk answers which nobody has read. Each practice says after how many
 * hours its therapists are reminded, and after how many more a named person is asked to speak with
 * them. Nothing happens where a practice has not said so. It asks as the therapist, so what is
 * hidden from them, or was read meanwhile, leads to no letter; and no letter says what it is about.
 */
import { sql } from 'kysely';
import type { Id } from '../../record/ids.ts';
import { minute, type Instant } from '../../record/time.ts';
import type { CheckInsAttention } from '../../rooms/check-ins/check-ins.ts';
import type { Database } from '../store/database.ts';
import type { LetterJob } from './letter-job.ts';
import type { Mail } from './mail.ts';

const hour = 60 * minute;
const code = 'check-ins/risk-answer-waits' satisfies CheckInsAttention;

type Round = { database: Database; mail: Mail; clock: () => Instant };
type Step = 'remind' | 'backup';
type Due = { therapist: Id; step: Step; letter: LetterJob; hours: number };

export async function goRiskRound(round: Round): Promise<void> {
  for (const due of await findDue(round)) {
    const before = round.clock() - due.hours * hour;
    const upTo = await waitsSince(round.database, due.therapist, before);
    if (upTo === undefined) continue;
    const isNew = await round.database.atDoor(async (db) => {
      const marked = await db
        .insertInto('reminder')
        .values({ person_id: due.therapist, step: due.step, up_to: upTo })
        .onConflict((of) =>
          of
            .columns(['person_id', 'step'])
            .doUpdateSet({ up_to: upTo })
            // Another process goes round too: one of them writes.
            .where('reminder.up_to', '<', upTo),
        )
        .executeTakeFirst();
      const wrote = (marked.numInsertedOrUpdatedRows ?? 0n) > 0n;
      if (wrote) await round.mail.put(db, due.letter);
      return wrote;
    });
    if (isNew) round.mail.wake();
  }
}

/** Everybody who works as a therapist where a practice has a policy, with each step of it. */
async function findDue({ database }: Round): Promise<Due[]> {
  const rows = await database.atDoor((db) =>
    db
      .selectFrom('practice_policy')
      .innerJoin('person', 'person.practice_id', 'practice_policy.practice_id')
      .select(['person_id', 'offices', 'remind_hours', 'backup_id', 'backup_hours'])
      .where('person.is_example', '=', false)
      .execute(),
  );
  return rows
    .filter(({ offices }) => offices.includes('therapist'))
    .flatMap(({ person_id: therapist, remind_hours: hours, backup_id: backup, ...row }): Due[] => {
      const remind = { letter: 'reminder', person: therapist } as const;
      const first: Due = { therapist, step: 'remind', letter: remind, hours };
      // Nobody is sent to speak with themselves.
      if (backup === null || backup === therapist) return [first];
      const ask = { letter: 'backup', person: backup, therapist } as const;
      const all = hours + row.backup_hours;
      return [first, { therapist, step: 'backup', letter: ask, hours: all }];
    });
}

/** The newest beginning, before this moment, of what still waits for this therapist. */
export async function waitsSince(
  database: Database,
  therapist: Id,
  before: Instant,
): Promise<Date | undefined> {
  return database.asViewer(therapist, 'everywhere', async (db) => {
    const { rows } = await sql<{ since: Date | null }>`
      select max(a.from_at) as since from attention a
      where a.person_id = ${therapist} and a.code = ${code}
        and a.from_at <= ${new Date(before).toISOString()}::timestamptz`.execute(db);
    return rows[0]?.since ?? undefined;
  });
}
