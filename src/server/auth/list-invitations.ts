import type { Role } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { Office } from '../http/session.ts';
import { bindings } from './bindings.ts';
import type { Door } from './door.ts';
import { isOpen } from './open-invitation.ts';

export type Listed = {
  id: Id;
  purpose: 'seat' | 'office' | 'recovery';
  seat: Id | null;
  role: Role | null;
  offices: Office[];
  name: string;
  by: Id;
  madeAt: Instant;
  until: Instant;
  /** Its time is over, or too many wrong codes were tried. */
  dead: boolean;
};

/** Invitations neither accepted nor withdrawn: of one table's seats, or of one practice's offices. */
export async function listInvitations(
  { database, practiceKeys, clock }: Door,
  of: { partnership: Id } | { practice: Id },
): Promise<Listed[]> {
  const rows = await database.atDoor((db) =>
    db
      .selectFrom('invitation')
      .selectAll()
      .where('accepted_at', 'is', null)
      .where('withdrawn_at', 'is', null)
      .where((by) =>
        'partnership' in of
          ? by('partnership_id', '=', of.partnership)
          : by.and([
              by('practice_id', '=', of.practice),
              by('purpose', 'in', ['office', 'recovery']),
            ]),
      )
      .orderBy('made_at', 'desc')
      .execute(),
  );
  const now = clock();
  return Promise.all(
    rows.map(async (row) => {
      const binding = bindings.invitedName(row.invitation_id);
      const name = await practiceKeys.open(row.practice_id, row.name, binding);
      return {
        id: row.invitation_id,
        purpose: row.purpose as Listed['purpose'],
        seat: row.seat_item,
        role: row.role as Role | null,
        offices: row.offices as Office[],
        name: name.toString('utf8'),
        by: row.invited_by,
        madeAt: row.made_at.getTime(),
        until: row.until_at.getTime(),
        dead: !isOpen(row, now),
      };
    }),
  );
}
