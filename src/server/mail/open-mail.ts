/** The house's mail with all its parts: the queue, who works on it, and the rounds. */
import type { PoolConfig } from 'pg';
import { createJobs, type Work } from '../jobs/jobs.ts';
import type { Pace } from '../jobs/pace.ts';
import { createMail, noMail, type Mail } from './mail.ts';
import { letterWork, type Sender } from './send-letter.ts';
import { goRounds } from './waiting-round.ts';

export type OpenMail = {
  mail: Mail;
  /** Begins to send. What is put in before waits for it. */
  start(): Promise<void>;
  /** After the database was found somewhere else. */
  reopen(): void;
  close(): Promise<void>;
};

type Parts = Omit<Sender, 'server'> & {
  server: Sender['server'] | undefined;
  /** How the queue's own role reaches the database. */
  where: () => PoolConfig;
  pace?: Pace & { round: number };
  /** How a letter is sent; tests plant faults here. */
  sending?: (sender: Sender) => Work;
};

export function openMail({ server, where, pace, sending = letterWork, ...desk }: Parts): OpenMail {
  const nothing = async () => undefined;
  if (!server) return { mail: noMail, start: nothing, reopen: () => {}, close: nothing };
  const jobs = createJobs(where, desk.log, pace);
  const mail = createMail(jobs, desk.keyring);
  let stopRounds = () => {};
  let isClosed = false;
  return {
    mail,
    async start() {
      try {
        await jobs.start(sending({ ...desk, server }));
      } catch (error) {
        if (!isClosed) throw error;
      }
      if (!isClosed) stopRounds = goRounds({ ...desk, mail }, desk.log, pace?.round);
    },
    reopen: () => jobs.reopen(),
    async close() {
      isClosed = true;
      stopRounds();
      await jobs.close();
    },
  };
}
