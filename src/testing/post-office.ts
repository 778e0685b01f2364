/** A mail server for tests, which speaks real SMTP and says what it is told to say. */
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

export type Received = { to: string; id: string; text: string };

/** What happens at each step of a letter. A step that throws is a no, with its `responseCode`. */
export type Manners = {
  /** Somebody is to get a letter. The sender waits as long as this takes. */
  onRecipient?: (to: string) => Promise<void> | void;
  /** The sender is about to be asked for the words. */
  onListening?: (to: string) => void;
  /** The letter is here in full, and the sender does not know it yet. */
  onTaken?: (letter: Received) => Promise<void> | void;
};

export type PostOffice = { url: string; letters: Received[]; close(): Promise<void> };

export async function openPostOffice(manners: Manners = {}): Promise<PostOffice> {
  const letters: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _, done) => void answer(done, () => manners.onRecipient?.(address)),
    onData(stream, { envelope }, done) {
      const to = envelope.rcptTo.map(({ address }) => address).join(', ');
      manners.onListening?.(to);
      void answer(done, async () => {
        const text = await readAll(stream);
        const letter = { to, id: /^Message-ID: (\S+)/im.exec(text)?.[1] ?? '', text };
        await manners.onTaken?.(letter);
        letters.push(letter);
      });
    },
  });
  // A sender that is killed hangs up in the middle of a word.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://localhost:${port}`,
    letters,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

type Done = (error?: Error | null) => void;

async function answer(done: Done, step: () => Promise<void> | void): Promise<void> {
  let no: Error | undefined;
  try {
    await step();
  } catch (error) {
    no = error as Error;
  }
  done(no);
}

/** Throws where the sender hung up before the end. */
async function readAll(stream: SMTPServerDataStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** What a mail server says when it does not take a letter. */
export function saysNo(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}
