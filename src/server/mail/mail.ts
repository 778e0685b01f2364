/**
 * The house's mail: short letters that say that there is something, and never what. They go out in
 * the background. One that fails for the moment is tried again for about ten minutes, in this
 * process only: it is lost when the house is closed before. Nothing depends on a mail arriving;
 * what waits also stands on the page Today, and an invitation's link is shown to who invites.
 */
import { createTransport } from 'nodemailer';
import type { Log } from '../log.ts';
import { writeLetter, type Letter } from './letters.ts';
import { isMailAddress, type Mailbox } from './mailbox.ts';
import { transportOptions } from './transport-options.ts';

export type Mail = {
  /** False when no mail server is set; whoever invites then hands the link over themselves. */
  isSet: boolean;
  /** Puts the letter on its way. Never waits for the mail server, and never fails an act. */
  send(letter: Letter): void;
  /** When every letter so far has gone or was given up; for tests. */
  idle(): Promise<void>;
};

export const noMail: Mail = { isSet: false, send: () => undefined, idle: async () => undefined };

const minute = 60_000;
const usualWaits: readonly number[] = [10_000, minute, 3 * minute, 6 * minute];

/** How many letters may be on their way; more than this, and something sends in circles. */
const mostUnderWay = 1_000;

export function createMail(
  set: { url: string; from: Mailbox } | undefined,
  origin: string,
  log: Log,
  waits = usualWaits,
): Mail {
  if (set === undefined) return noMail;
  const transport = createTransport(transportOptions(set.url));
  const underWay = new Set<Promise<void>>();

  async function deliver(letter: Letter): Promise<void> {
    const { subject, text } = writeLetter(letter, origin);
    for (const [tries, wait] of [...waits, undefined].entries()) {
      try {
        await transport.sendMail({
          from: set?.from,
          to: { name: '', address: letter.to },
          subject,
          text,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return;
      } catch (error) {
        // What the mail server says names the address, so only its number is kept.
        const { code, responseCode } = error as { code?: string; responseCode?: number };
        const forGood = responseCode !== undefined && responseCode >= 500;
        const fields = { letter: letter.letter, tries: tries + 1, code, responseCode };
        log.warn(forGood || wait === undefined ? 'mail given up' : 'mail not sent yet', fields);
        if (forGood || wait === undefined) return;
        await pause(wait);
      }
    }
  }

  return {
    isSet: true,
    send(letter) {
      if (!isMailAddress(letter.to)) return log.warn('mail to no plain address was not sent');
      if (underWay.size >= mostUnderWay) return log.error('too much mail under way');
      const work: Promise<void> = deliver(letter).finally(() => underWay.delete(work));
      underWay.add(work);
    },
    idle: async () => void (await Promise.all(underWay)),
  };
}

function pause(milliseconds: number): Promise<void> {
  // Does not keep the house open.
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
