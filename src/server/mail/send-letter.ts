/** Sending one letter. What is to be said is asked twice: before the mail server is called, and when it listens. */
import { day } from '../../record/time.ts';
import type { Job, Work } from '../jobs/jobs.ts';
import type { Log } from '../log.ts';
import { findLetter, type Desk, type FindLetter } from './find-letter.ts';
import { handOver, whyNotTaken, type MailServer } from './hand-over.ts';
import { dropLink } from './kept-link.ts';
import { letterJob, type LetterJob } from './letter-job.ts';
import { writeLetter } from './letters.ts';
import { isMailAddress } from './mailbox.ts';

export type Sender = Desk & { origin: string; log: Log; server: MailServer };

/** For how long a letter is tried. */
const patience = day;

export function letterWork(sender: Sender, find: FindLetter = findLetter): Work {
  return async (job) => {
    const which = letterJob.parse(job.content);
    try {
      await send(sender, find, job, which);
    } catch (error) {
      const { forGood, ...told } = whyNotTaken(error);
      const isOver = forGood || sender.clock() - job.since > patience;
      const fields = { letter: which.letter, tries: job.tries, ...told };
      sender.log.warn(isOver ? 'mail given up' : 'mail not sent yet', fields);
      // Kept with the job, so it says nothing of what the mail server or the database said.
      if (!isOver) throw new Error('not sent yet');
    }
    if (which.letter !== 'invitation') return;
    await sender.database.atDoor((db) => dropLink(db, which.invitation));
  };
}

async function send(sender: Sender, find: FindLetter, { id }: Job, which: LetterJob) {
  const first = await find(sender, id, which);
  if (first === undefined) return;
  const { to } = first;
  if (!isMailAddress(to)) return sender.log.warn('mail to no plain address was not sent');
  await handOver(sender.server, { to, id }, async () => {
    const now = await find(sender, id, which);
    if (now !== undefined && now.to !== to) throw new Error('the address is another by now');
    return now && writeLetter(now, sender.origin);
  });
}
