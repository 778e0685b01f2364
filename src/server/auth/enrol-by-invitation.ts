/**
 * An account made for an invitation: the person comes in half, makes a way to come back, and then
 * accepts. From here on the invitation is theirs alone, also against a forwarded link and code.
 */
import type { Id } from '../../record/ids.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import { unseal } from '../store/keys.ts';
import type { Handle } from '../store/transaction.ts';
import { addressIndex, normalizeAddress } from './address.ts';
import { beginSession } from './begin-session.ts';
import { bindings } from './bindings.ts';
import type { Door } from './door.ts';
import { endSessionsOf } from './end-sessions.ts';
import {
  checkCode,
  countWrong,
  isOpen,
  lockInvitation,
  type InvitationRow,
} from './open-invitation.ts';
import { addPerson, readPracticeKey, sealedAddress } from './people.ts';
import type { Visit } from './visit.ts';
import { hasWayIn, methodsOf } from './ways-in.ts';

export type Enrolment = {
  token: string;
  code: string;
  address?: string | undefined;
  name?: string | undefined;
};

export type EnrolRefusal =
  | 'invitation/not-here'
  | 'invitation/wrong-code'
  | 'invitation/address-not-usable'
  | 'invitation/sign-in-first';

export async function enrolByInvitation(
  door: Door,
  visit: Visit,
  given: Enrolment,
): Promise<{ token: string } | Refusal<EnrolRefusal>> {
  return door.database.atDoor(async (db) => {
    const row = await lockInvitation(db, { token: given.token });
    if (!row || !isOpen(row, door.clock())) return refuse('invitation/not-here');
    if (!(await checkCode(db, door.keyring, row, given.code)))
      return refuse('invitation/wrong-code');
    const person = await personFor(db, door, row, given);
    if (typeof person === 'object') {
      // Tries with addresses count like tries with codes: nobody goes through a list of them here.
      await countWrong(db, row);
      return person;
    }
    await endSessionsOf(db, person);
    const token = await beginSession(db, door.clock(), {
      person,
      state: 'half',
      ownDevice: false,
      device: visit.device,
      before: visit.sessionToken,
    });
    return { token };
  });
}

async function personFor(
  db: Handle,
  door: Door,
  row: InvitationRow,
  given: Enrolment,
): Promise<Id | Refusal<EnrolRefusal>> {
  if (row.purpose === 'recovery') return comingBack(db, door, row);
  // Whoever comes with a passkey needs no address, unless the invitation is for one.
  const address = given.address === undefined ? undefined : normalizeAddress(given.address);
  const isUnfit = given.address !== undefined && address === undefined;
  if (isUnfit || !isForAddress(door, row, address)) return refuse('invitation/address-not-usable');
  if (row.for_person !== null) return resume(db, door, row, row.for_person, address);
  const key = await readPracticeKey(db, door.keyring, row.practice_id);
  const invited = unseal(key, row.name, bindings.invitedName(row.invitation_id)).toString('utf8');
  const person = await addPerson(db, door.keyring, door.clock(), {
    practice: { id: row.practice_id, key },
    profile: { name: given.name ?? invited },
    address,
    isExample: await isExample(db, row.invited_by),
  });
  if (person === undefined) return refuse('invitation/sign-in-first');
  await db
    .updateTable('invitation')
    .set({ for_person: person, enrolled_at: new Date(door.clock()) })
    .where('invitation_id', '=', row.invitation_id)
    .execute();
  return person;
}

async function comingBack(
  db: Handle,
  { clock }: Door,
  row: InvitationRow,
): Promise<Id | Refusal<'invitation/not-here'>> {
  const found = await db
    .updateTable('invitation')
    .from('person')
    .set({ enrolled_at: new Date(clock()) })
    .whereRef('person.person_id', '=', 'invitation.for_person')
    .where('invitation_id', '=', row.invitation_id)
    .where('recovering_since', 'is not', null)
    .returning('for_person')
    .executeTakeFirst();
  return found?.for_person ?? refuse('invitation/not-here');
}

function isForAddress({ keyring }: Door, row: InvitationRow, address: string | undefined): boolean {
  if (row.address_index === null) return true;
  return address !== undefined && row.address_index.equals(addressIndex(keyring, address));
}

/** They began and did not finish (a closed tab): the same account goes on, until it has a way in. */
async function resume(
  db: Handle,
  { keyring }: Door,
  row: InvitationRow,
  person: Id,
  address: string | undefined,
): Promise<Id | Refusal<EnrolRefusal>> {
  const isNew = row.enrolled_at !== null && !hasWayIn(await methodsOf(db, person));
  if (!isNew) return refuse('invitation/sign-in-first');
  if (address === undefined) return person;
  const index = addressIndex(keyring, address);
  const taken = await db
    .selectFrom('person')
    .select('person_id')
    .where('address_index', '=', index)
    .where('person_id', '!=', person)
    .executeTakeFirst();
  if (taken) return refuse('invitation/sign-in-first');
  const key = await readPracticeKey(db, keyring, row.practice_id);
  await db
    .updateTable('person')
    .set(sealedAddress(keyring, key, person, address))
    .where('person_id', '=', person)
    .execute();
  return person;
}

async function isExample(db: Handle, person: Id): Promise<boolean> {
  const { is_example } = await db
    .selectFrom('person')
    .select('is_example')
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow();
  return is_example;
}
