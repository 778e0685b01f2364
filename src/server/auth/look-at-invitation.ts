import type { Role } from '../../record/circle.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { Office } from '../http/session.ts';
import { unseal } from '../store/keys.ts';
import { bindings } from './bindings.ts';
import type { Door } from './door.ts';
import { isOpen } from './open-invitation.ts';
import { readProfiles } from './profile.ts';
import { hashToken } from './tokens.ts';

export type Looked = {
  purpose: 'seat' | 'office' | 'recovery';
  by: string;
  name: string;
  role: Role | null;
  offices: Office[];
  practiceName: string;
  needsCode: true;
};

/** What a link is about, for whoever holds it. Looking changes nothing: mail scanners look too. */
export async function lookAtInvitation(
  door: Door,
  token: string,
): Promise<Looked | Refusal<'invitation/not-here'>> {
  const row = await door.database.atDoor((db) =>
    db
      .selectFrom('invitation')
      .innerJoin('practice', 'practice.practice_id', 'invitation.practice_id')
      .innerJoin('person', 'person.person_id', 'invited_by')
      .select(['invitation_id', 'purpose', 'role', 'invitation.offices', 'invitation.name'])
      .select(['accepted_at', 'withdrawn_at', 'until_at', 'wrong_codes'])
      .select(['practice.practice_id', 'wrapped_key', 'practice.name as practiceName'])
      .select(['person.person_id', 'person.practice_id as theirPractice', 'profile'])
      .where('token_hash', '=', hashToken(token))
      .executeTakeFirst(),
  );
  if (!row || !isOpen(row, door.clock())) return refuse('invitation/not-here');
  const key = door.keyring.open(`practice ${row.practice_id}`, row.wrapped_key);
  const open = (sealed: Buffer, binding: string) => unseal(key, sealed, binding).toString('utf8');
  const { person_id, profile } = row;
  const inviter = { person_id, practice_id: row.theirPractice, profile };
  const by = (await readProfiles(door.practiceKeys, [inviter])).get(person_id);
  return {
    purpose: row.purpose as Looked['purpose'],
    by: by?.name ?? '',
    name: open(row.name, bindings.invitedName(row.invitation_id)),
    role: row.role as Role | null,
    offices: row.offices as Office[],
    practiceName: open(row.practiceName, bindings.practiceName(row.practice_id)),
    needsCode: true,
  };
}
