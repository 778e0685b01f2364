/**
 * What a letter says and to whom, read when it is about to go out. Whatever was taken back since
 * it was put in is not there any more, and the letter is not sent.
 */
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { bindings } from '../auth/bindings.ts';
import type { RecordSide } from '../auth/door.ts';
import { isOpen } from '../auth/open-invitation.ts';
import type { Profile } from '../auth/profile.ts';
import { waitsSince } from './risk-round.ts';
import type { Database } from '../store/database.ts';
import type { Keyring } from '../store/keyring.ts';
import { unseal } from '../store/keys.ts';
import { openLink } from './kept-link.ts';
import type { LetterJob } from './letter-job.ts';
import type { Letter } from './letters.ts';
import { somethingWaits } from './something-waits.ts';
import { waitingMailOf, type WaitingMail } from './waiting-mail.ts';

export type Desk = {
  database: Database;
  keyring: Keyring;
  clock: () => Instant;
  record: Pick<RecordSide, 'readSeat'>;
};

export type FindLetter = (desk: Desk, job: Id, which: LetterJob) => Promise<Letter | undefined>;

export const findLetter: FindLetter = (desk, job, which) => {
  switch (which.letter) {
    case 'invitation':
      return findInvitation(desk, job, which.invitation);
    case 'account-changed':
      return findAccountChanged(desk, which.person);
    case 'waiting':
      return findWaiting(desk, which.person);
    case 'reminder':
      return findReminder(desk, which.person);
    case 'backup':
      return findBackup(desk, which.person, which.therapist);
  }
};

async function findInvitation(
  { database, keyring, clock, record }: Desk,
  job: Id,
  invitation: Id,
): Promise<Letter | undefined> {
  const row = await database.atDoor((db) =>
    db
      .selectFrom('invitation')
      .innerJoin('practice', 'practice.practice_id', 'invitation.practice_id')
      .select(['accepted_at', 'withdrawn_at', 'until_at', 'wrong_codes'])
      .select(['partnership_id', 'seat_item', 'invited_by', 'address', 'sealed_link'])
      .select(['invitation.practice_id', 'wrapped_key', 'language'])
      .where('invitation_id', '=', invitation)
      .executeTakeFirst(),
  );
  if (!row?.address || !row.sealed_link || !isOpen(row, clock())) return undefined;
  if (row.partnership_id !== null && row.seat_item !== null) {
    const found = await record.readSeat(row.invited_by, row.partnership_id, row.seat_item);
    if (found?.seat.state !== 'open') return undefined;
  }
  const key = keyring.open(`practice ${row.practice_id}`, row.wrapped_key);
  return {
    letter: 'invitation',
    to: unseal(key, row.address, bindings.invitedAddress(invitation)).toString('utf8'),
    language: row.language,
    link: openLink(keyring, job, row.sealed_link),
  };
}

async function findAccountChanged(desk: Desk, person: Id): Promise<Letter | undefined> {
  const found = await findAddress(desk, person);
  return found && { letter: 'account-changed', to: found.to, language: found.language };
}

async function findWaiting(desk: Desk, person: Id): Promise<Letter | undefined> {
  const found = await findAddress(desk, person);
  if (!found || found.rhythm === 'off') return undefined;
  const waits = await somethingWaits(desk, person);
  if (waits === 'later') await forgetLetter(desk, person);
  if (waits !== 'now') return undefined;
  return { letter: 'waiting', to: found.to, language: found.language };
}

/** The agreed hours ended while the letter was on its way: the next round in them writes it anew. */
async function forgetLetter({ database }: Desk, person: Id): Promise<void> {
  await database.atDoor((db) =>
    db
      .updateTable('person')
      .set({ waiting_letter_at: null })
      .where('person_id', '=', person)
      .execute(),
  );
}

/** Asked again when the letter is about to go: what was read meanwhile needs no letter. */
async function findReminder(desk: Desk, person: Id): Promise<Letter | undefined> {
  if (!(await waitsSince(desk.database, person, desk.clock()))) return undefined;
  const found = await findAddress(desk, person);
  return found && { letter: 'reminder', to: found.to, language: found.language };
}

/** Whoever is asked to help is told a name, and neither whom nor what it is about. */
async function findBackup(desk: Desk, person: Id, therapist: Id): Promise<Letter | undefined> {
  if (!(await waitsSince(desk.database, therapist, desk.clock()))) return undefined;
  const found = await findAddress(desk, person);
  const row = await desk.database.atDoor((db) =>
    db
      .selectFrom('person')
      .innerJoin('practice', 'practice.practice_id', 'person.practice_id')
      .select(['profile', 'person.practice_id', 'wrapped_key'])
      .where('person_id', '=', therapist)
      .executeTakeFirst(),
  );
  if (!found || !row) return undefined;
  const key = desk.keyring.open(`practice ${row.practice_id}`, row.wrapped_key);
  const profile = unseal(key, row.profile, bindings.profile(therapist)).toString('utf8');
  const { name } = JSON.parse(profile) as Profile;
  return { letter: 'backup', to: found.to, language: found.language, name };
}

/** Where somebody with an account and an address is written to. The example people have neither. */
async function findAddress({ database, keyring }: Desk, person: Id) {
  const row = await database.atDoor((db) =>
    db
      .selectFrom('person')
      .innerJoin('practice', 'practice.practice_id', 'person.practice_id')
      .select(['address', 'person.practice_id', 'wrapped_key', 'preferences', 'offices'])
      .select('language')
      .where('person_id', '=', person)
      .where('person.is_example', '=', false)
      .executeTakeFirst(),
  );
  if (!row?.address) return undefined;
  const key = keyring.open(`practice ${row.practice_id}`, row.wrapped_key);
  const chosen = row.preferences as { language?: string; waitingMail?: WaitingMail };
  return {
    to: unseal(key, row.address, bindings.address(person)).toString('utf8'),
    language: chosen.language ?? row.language,
    rhythm: waitingMailOf(chosen, row.offices),
  };
}
