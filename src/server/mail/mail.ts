/**
 * The house's mail: short letters that say that there is something, and never what. A letter is
 * put into the database in the transaction that causes it, as ids, and goes out in the background.
 * Nothing depends on its arriving: what waits also stands on the page Today, and an invitation's
 * link is shown to who invites.
 */
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Keyring } from '../store/keyring.ts';
import type { Handle } from '../store/transaction.ts';
import type { LetterJob } from './letter-job.ts';
import { keepLink } from './kept-link.ts';

export type Mail = {
  /** False when no mail server is set; whoever invites then hands the link over themselves. */
  isSet: boolean;
  /** Puts a letter into the door's transaction at hand. Never waits for the mail server. */
  put(db: Handle, letter: LetterJob): Promise<void>;
  /** An invitation's letter. Its link follows from no id, so it is kept, sealed, until it went out. */
  putInvitation(db: Handle, invitation: Id, link: string): Promise<void>;
  /** Lets what was put in go out at once. Call it when its transaction stands. */
  wake(): void;
};

export const noMail: Mail = {
  isSet: false,
  put: async () => undefined,
  putInvitation: async () => undefined,
  wake: () => undefined,
};

export function createMail(jobs: Pick<Jobs, 'put' | 'wake'>, keyring: Keyring): Mail {
  return {
    isSet: true,
    put: (db, letter) => jobs.put(db, newId(), letter),
    async putInvitation(db, invitation, link) {
      const job = newId();
      await keepLink(db, keyring, { job, invitation, link });
      await jobs.put(db, job, { letter: 'invitation', invitation });
    },
    wake: jobs.wake,
  };
}
