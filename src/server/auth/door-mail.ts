import type { Id } from '../../record/ids.ts';

/**
 * What the door writes to people. None of it says what the house is for: a mailbox is often
 * shared. Words are the mail part's; the door only says which letter.
 */
export type DoorLetter =
  | { letter: 'invitation'; to: string; language: string; link: string }
  | { letter: 'account-changed'; to: string; language: string; person: Id };

export type DoorMail = {
  isSet: boolean;
  /** Puts the letter in the queue. Never waits for the mail server, and never fails an act. */
  send(letter: DoorLetter): void;
};
