/**
 * The link of an invitation whose letter is not sent yet. The invitation itself knows only a hash
 * of it. It is sealed for that one letter, and gone when the letter went out or is not to go out.
 */
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { Keyring } from '../store/keyring.ts';
import { seal, unseal } from '../store/keys.ts';
import type { Handle } from '../store/transaction.ts';

const purpose = 'link of a letter';
const binding = (job: Id) => `letter ${job} link`;

export async function keepLink(
  db: Handle,
  keyring: Keyring,
  { job, invitation, link }: { job: Id; invitation: Id; link: string },
): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ sealed_link: seal(keyring.purpose(purpose), link, binding(job)) })
    .where('invitation_id', '=', invitation)
    .execute();
}

export function openLink(keyring: Keyring, job: Id, sealed: Buffer): string {
  return unseal(keyring.purpose(purpose), sealed, binding(job)).toString('utf8');
}

export async function dropLink(db: Handle, invitation: Id): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ sealed_link: null })
    .where('invitation_id', '=', invitation)
    .execute();
}

/** Of invitations that nobody can take any more, also where their letter was never tried. */
export async function dropDeadLinks(db: Handle, now: Instant): Promise<void> {
  await db
    .updateTable('invitation')
    .set({ sealed_link: null })
    .where('sealed_link', 'is not', null)
    .where((by) =>
      by.or([
        by('until_at', '<=', new Date(now)),
        by('withdrawn_at', 'is not', null),
        by('accepted_at', 'is not', null),
      ]),
    )
    .execute();
}
