/**
 * Inviting. The link goes to the person however they are reached; the code is told in person. Only
 * hashes are kept, so both are answered once, to the one who invites.
 */
import { v7 as newId } from 'uuid';
import type { Role } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { day, type Instant } from '../../record/time.ts';
import type { Office } from '../http/session.ts';
import { seal } from '../store/keys.ts';
import type { Handle } from '../store/transaction.ts';
import { addressIndex, normalizeAddress } from './address.ts';
import { bindings } from './bindings.ts';
import type { Door } from './door.ts';
import { hashInvitationCode, newInvitationCode } from './invitation-codes.ts';
import { readPracticeKey } from './people.ts';
import { hashToken, newInvitationToken } from './tokens.ts';

export type Purpose =
  | { purpose: 'seat'; partnership: Id; seat: Id; role: Role; relation: Buffer | null }
  | { purpose: 'office'; offices: readonly Office[] }
  | { purpose: 'recovery'; person: Id };

export type NewInvitation = Purpose & {
  by: Id;
  practice: Id;
  /** For whom, as the inviter calls them. */
  name: string;
  /** Where given, only this address can take it. */
  address?: string | undefined;
};

export type Invited = { invitation: Id; link: string; code: string; until: Instant };

const lasts = 3 * day;

export async function createInvitation(
  db: Handle,
  door: Pick<Door, 'keyring' | 'clock' | 'origin'>,
  made: NewInvitation,
): Promise<Invited> {
  const { keyring, clock, origin } = door;
  const now = clock();
  const until = now + lasts;
  const invitation = newId();
  const token = newInvitationToken();
  const code = newInvitationCode();
  const key = await readPracticeKey(db, keyring, made.practice);
  const address = made.address === undefined ? undefined : normalizeAddress(made.address);
  await db
    .insertInto('invitation')
    .values({
      invitation_id: invitation,
      practice_id: made.practice,
      ...columnsOf(made),
      invited_by: made.by,
      name: seal(key, made.name, bindings.invitedName(invitation)),
      address: address ? seal(key, address, bindings.invitedAddress(invitation)) : null,
      address_index: address ? addressIndex(keyring, address) : null,
      token_hash: hashToken(token),
      code_hash: hashInvitationCode(keyring, invitation, code),
      made_at: new Date(now),
      until_at: new Date(until),
    })
    .execute();
  return { invitation, link: `${origin}/invitation#${token}`, code, until };
}

function columnsOf(made: Purpose) {
  switch (made.purpose) {
    case 'seat':
      return {
        purpose: made.purpose,
        partnership_id: made.partnership,
        seat_item: made.seat,
        role: made.role,
        relation: made.relation,
      };
    case 'office':
      return { purpose: made.purpose, offices: [...made.offices] };
    case 'recovery':
      return { purpose: made.purpose, for_person: made.person };
  }
}
