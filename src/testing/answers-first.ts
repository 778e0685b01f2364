/** A fault that is planted: what a letter says is found once, before the mail server is called. */
import { findLetter, type FindLetter } from '../server/mail/find-letter.ts';

export function answersFirst(): FindLetter {
  const found = new Map<string, ReturnType<FindLetter>>();
  return (desk, job, which) => {
    const first = found.get(job) ?? findLetter(desk, job, which);
    found.set(job, first);
    return first;
  };
}
