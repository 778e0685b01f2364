/**
 * Somebody lost every way in and came in person. An administrator (for an administrator, also the
 * keeper) starts it; nothing of the person's is opened to whoever starts it, and it is never
 * quiet: the person and everybody with an office in the practice are told.
 */
import type { Id } from '../../record/ids.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import { noteForLedger } from '../ledger/note.ts';
import { unsealJson } from '../store/keys.ts';
import type { Handle } from '../store/transaction.ts';
import { bindings } from './bindings.ts';
import { createInvitation } from './create-invitation.ts';
import type { Door } from './door.ts';
import { endSessionsOf } from './end-sessions.ts';
import type { DoorSession } from './find-session.ts';
import type { HandedOver } from './invite.ts';
import { tellOffices, tellPerson } from './notices.ts';
import { readPracticeKey } from './people.ts';
import type { Profile } from './profile.ts';
import { withdraw } from './withdraw-invitations.ts';
import { writeAccountChanged } from './write-account-changed.ts';

export type RecoveryRefusal = 'record/not-here' | 'account/example' | 'recovery/not-yourself';

export async function startRecovery(
  door: Door,
  session: DoorSession,
  person: Id,
): Promise<HandedOver | Refusal<RecoveryRefusal>> {
  if (person === session.personId) return refuse('recovery/not-yourself');
  if (session.isExample) return refuse('account/example');
  const { database, clock, keyring } = door;
  const started = await database.atDoor(async (db) => {
    const found = await readWhom(db, session, person);
    if (!found) return refuse('record/not-here');
    const key = await readPracticeKey(db, keyring, session.practiceId);
    const { name } = unsealJson<Profile>(key, found.profile, bindings.profile(person));
    const mailed = await writeAccountChanged(db, door, person);
    await db
      .updateTable('person')
      .set({ recovering_since: new Date(clock()) })
      .where('person_id', '=', person)
      .execute();
    noteForLedger(db, { what: 'recovery-started', at: clock(), person });
    await endSessionsOf(db, person);
    await withdraw(db, clock(), { recoveryOf: person });
    await tellPerson(db, clock(), person, 'account/recovery-started');
    await tellOffices(db, clock(), session.practiceId, 'practice/recovery-started', person);
    const from = { by: session.personId, practice: session.practiceId };
    const made = { purpose: 'recovery', person, name, ...from } as const;
    return { ...(await createInvitation(db, door, made)), mailed };
  });
  if ('refused' in started) return started;
  // The mail says that something happened. The link goes from hand to hand, like the code.
  door.mail.wake();
  return started;
}

/** Of the same practice; for a keeper who is no administrator, only administrators. */
async function readWhom(db: Handle, { practiceId, offices }: DoorSession, person: Id) {
  const found = await db
    .selectFrom('person')
    .select(['profile', 'offices'])
    .where('person_id', '=', person)
    .where('practice_id', '=', practiceId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const may = offices.includes('administrator') || found?.offices.includes('administrator');
  return may ? found : undefined;
}

/** Withdraws an office's invitation or a recovery; after a recovery the old ways in hold again. */
export async function withdrawForPractice(
  { database, clock }: Door,
  { practiceId }: DoorSession,
  invitation: Id,
): Promise<Refusal<'record/not-here'> | undefined> {
  return database.atDoor(async (db) => {
    const withdrawn = await withdraw(db, clock(), { practice: practiceId, invitation });
    const [one] = withdrawn;
    if (!one) return refuse('record/not-here');
    if (one.purpose !== 'recovery' || one.for_person === null) return undefined;
    await db
      .updateTable('person')
      .set({ recovering_since: null })
      .where('person_id', '=', one.for_person)
      .execute();
    noteForLedger(db, { what: 'recovery-ended', at: clock(), person: one.for_person });
    await endSessionsOf(db, one.for_person);
    await tellPerson(db, clock(), one.for_person, 'account/recovery-taken-back');
    return undefined;
  });
}
