/** Faults that are planted in how letters are sent. A test that does not find them is worth nothing. */
import type { Work } from '../server/jobs/jobs.ts';
import { findLetter, type FindLetter } from '../server/mail/find-letter.ts';
import { letterWork, type Sender } from '../server/mail/send-letter.ts';

export type Sending = (sender: Sender) => Work;

/** What a letter says is found once, before the mail server is called. */
export const asksFirst: Sending = (sender) => {
  const found = new Map<string, ReturnType<FindLetter>>();
  return letterWork(sender, (desk, job, which) => {
    const first = found.get(job) ?? findLetter(desk, job, which);
    found.set(job, first);
    return first;
  });
};

/** A letter counts as sent as soon as it was begun. */
export const doesNotWait: Sending = (sender) => {
  const work = letterWork(sender);
  return async (job) => void work(job).catch(() => undefined);
};

export const faults = { asksFirst, doesNotWait };
