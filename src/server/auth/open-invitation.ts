import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { Keyring } from '../store/keyring.ts';
import type { Handle } from '../store/transaction.ts';
import { isInvitationCode, mostWrongCodes } from './invitation-codes.ts';
import { hashToken } from './tokens.ts';

export type InvitationRow = NonNullable<Awaited<ReturnType<typeof lockInvitation>>>;

/** By the token of its link, or by its id for whom the account was made. Locked until the commit. */
export async function lockInvitation(db: Handle, by: { token: string } | { enrolled: Id }) {
  return db
    .selectFrom('invitation')
    .selectAll()
    .where((where) =>
      'token' in by
        ? where('token_hash', '=', hashToken(by.token))
        : where.and([
            where('for_person', '=', by.enrolled),
            where('enrolled_at', 'is not', null),
            where('purpose', '!=', 'recovery'),
          ]),
    )
    .orderBy('made_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

/** True while it can be taken: not used, not withdrawn, not over, not worn out by wrong codes. */
export function isOpen(
  row: Pick<InvitationRow, 'accepted_at' | 'withdrawn_at' | 'until_at' | 'wrong_codes'>,
  now: Instant,
): boolean {
  if (row.accepted_at || row.withdrawn_at) return false;
  return now < row.until_at.getTime() && row.wrong_codes < mostWrongCodes;
}

/** True for the right code. A wrong one counts, also when what follows is refused. */
export async function checkCode(
  db: Handle,
  keyring: Keyring,
  row: InvitationRow,
  code: string,
): Promise<boolean> {
  if (isInvitationCode(keyring, row.invitation_id, code, row.code_hash)) return true;
  await countWrong(db, row);
  return false;
}

export async function countWrong(db: Handle, row: InvitationRow): Promise<void> {
  await db
    .updateTable('invitation')
    .set((by) => ({ wrong_codes: by('wrong_codes', '+', 1) }))
    .where('invitation_id', '=', row.invitation_id)
    .execute();
}
