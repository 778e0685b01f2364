/**
 * The round that looks for whom something waits, and puts in a letter for those who want one. It
 * asks about each person as that person, and waits for the hours that people agreed on. Who was written to is not written to again for the same
 * things: a letter is put in only for what began after the last one.
 */
import type { Id } from '../../record/ids.ts';
import { minute } from '../../record/time.ts';
import type { Log } from '../log.ts';
import { goRiskRound } from './risk-round.ts';
import { dropDeadLinks } from './kept-link.ts';
import type { Mail } from './mail.ts';
import { somethingWaits, type Looking } from './something-waits.ts';
import { mayWrite, waitingMailOf, type WaitingMail } from './waiting-mail.ts';

export type Round = Looking & { mail: Mail };

export async function goRound(round: Round): Promise<void> {
  const { database, clock, mail } = round;
  for (const { person, last } of await findWhoMayBeWrittenTo(round)) {
    if ((await somethingWaits(round, person, last?.getTime())) !== 'now') continue;
    await database.atDoor(async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('person')
        .set({ waiting_letter_at: new Date(clock()) })
        .where('person_id', '=', person)
        // Another process goes round too: one of them writes.
        .where((by) =>
          last === null ? by('waiting_letter_at', 'is', null) : by('waiting_letter_at', '=', last),
        )
        .executeTakeFirst();
      if (numUpdatedRows > 0n) await mail.put(db, { letter: 'waiting', person });
    });
    mail.wake();
  }
  await database.atDoor((db) => dropDeadLinks(db, clock()));
}

async function findWhoMayBeWrittenTo({
  database,
  clock,
}: Round): Promise<{ person: Id; last: Date | null }[]> {
  const rows = await database.atDoor((db) =>
    db
      .selectFrom('person')
      .innerJoin('practice', 'practice.practice_id', 'person.practice_id')
      .select(['person_id', 'offices', 'preferences', 'waiting_letter_at', 'time_zone'])
      .where('address', 'is not', null)
      .where('person.is_example', '=', false)
      .execute(),
  );
  return rows.flatMap(({ person_id: person, waiting_letter_at: last, ...row }) => {
    const chosen = row.preferences as { timeZone?: string; waitingMail?: WaitingMail };
    const when = {
      now: clock(),
      last: last?.getTime(),
      timeZone: chosen.timeZone ?? row.time_zone,
    };
    return mayWrite(waitingMailOf(chosen, row.offices), when) ? [{ person, last }] : [];
  });
}

/** Goes round now and again, one round at a time. Answers with how to stop. */
export function goRounds(round: Round, log: Log, every = 10 * minute): () => void {
  let isUnderWay = false;
  const timer = setInterval(() => {
    if (isUnderWay) return;
    isUnderWay = true;
    goRound(round)
      .then(() => goRiskRound(round))
      // The database may be resting; the next round finds what this one missed.
      .catch((error: unknown) => log.warn('no round for letters', { error }))
      .finally(() => (isUnderWay = false));
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}
