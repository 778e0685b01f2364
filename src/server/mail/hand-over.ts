/**
 * Handing a letter to the mail server. Its words are asked for at the last moment there is: when
 * the server is listening for them. Where there is nothing to be said by then, the line is dropped
 * before the first word, and the server has nothing to pass on.
 */
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Mailbox } from './mailbox.ts';
import { transportOptions } from './transport-options.ts';

export type MailServer = { url: string; from: Mailbox };

export type Words = { subject: string; text: string };

/** The same letter has the same id whenever it is handed over, so that a second one can be told. */
export type Envelope = { to: string; id: string };

type Done<Result> = (error?: Error | null, result?: Result) => void;

export async function handOver(
  { url, from }: MailServer,
  { to, id }: Envelope,
  ask: () => Promise<Words | undefined>,
): Promise<'taken' | 'nothing to say'> {
  const { auth, ...options } = transportOptions(url);
  const line = new SMTPConnection(options);
  const { promise: broken, reject: breaks } = Promise.withResolvers<never>();
  broken.catch(() => undefined);
  line.on('error', breaks);
  const step = (go: (done: Done<unknown>) => void) => {
    const done = new Promise<void>((resolve, reject) =>
      go((error) => (error ? reject(error) : resolve())),
    );
    return Promise.race([broken, done]);
  };
  let isSilent = false;
  async function* say() {
    const words = await ask();
    isSilent = words === undefined;
    if (words === undefined) throw new Error('there is nothing to say any more');
    yield await compose(from, { to, id }, words);
  }
  try {
    await step((done) => line.connect(done));
    if (auth) await step((done) => line.login(auth, done));
    await step((done) => line.send({ from: from.address, to: [to] }, Readable.from(say()), done));
    line.quit();
    return 'taken';
  } catch (error) {
    if (isSilent) return 'nothing to say';
    throw error;
  } finally {
    line.close();
  }
}

function compose(from: Mailbox, { to, id }: Envelope, { subject, text }: Words): Promise<Buffer> {
  return new MailComposer({
    from,
    to: { name: '', address: to },
    messageId: `<${id}@${from.address.slice(from.address.indexOf('@') + 1)}>`,
    subject,
    text,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/**
 * Why a letter was not taken, as it may be kept. What the mail server says names the address, so
 * only its number is. A no to this letter is for good; a no to us (a wrong password) is not.
 */
export function whyNotTaken(error: unknown) {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const isAboutLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  return { code, responseCode, forGood: isAboutLetter && (responseCode ?? 0) >= 500 };
}
