/**
 * What every change of a person's ways in has in common: it is refused to the example people, one
 * happens at a time, every other session of the person ends, and the person is told.
 */
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { Handle } from '../store/transaction.ts';
import type { Door } from './door.ts';
import { endSessionsOf } from './end-sessions.ts';
import type { DoorSession } from './find-session.ts';
import { tellPerson, type NoticeCode } from './notices.ts';
import { lockPerson } from './ways-in.ts';
import { writeAccountChanged } from './write-account-changed.ts';

export async function changeWaysIn<Refused extends string>(
  door: Door,
  session: DoorSession,
  notice: NoticeCode,
  change: (db: Handle) => Promise<Refusal<Refused> | undefined>,
): Promise<Refusal<Refused | 'account/example'> | undefined> {
  // Anybody may come in as an example person; nobody may move in.
  if (session.isExample) return refuse('account/example');
  const refusal = await door.database.atDoor(async (db) => {
    await lockPerson(db, session.personId);
    const no = await change(db);
    if (no) return no;
    await endSessionsOf(db, session.personId, session.sessionId);
    await tellPerson(db, door.clock(), session.personId, notice);
    await writeAccountChanged(db, door, session.personId);
    return undefined;
  });
  if (!refusal) door.mail.wake();
  return refusal;
}
