import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { SeatFound } from '../record/read-seat.ts';
import type { Mail } from '../mail/mail.ts';
import type { Database } from '../store/database.ts';
import type { Keyring } from '../store/keyring.ts';
import type { Hashing } from './hashing.ts';
import type { PracticeKeys } from './practice-keys.ts';
import type { SignInLimits } from './sign-in-limits.ts';

/** What the door asks of the record, which it cannot read itself. */
export type RecordSide = {
  readSeat(viewer: Id, partnership: Id, seat: Id): Promise<SeatFound | undefined>;
  /** Sits the person down where an accepted invitation says; answers with the partnership. */
  takeSeat(person: Id, invitation: Id): Promise<Id>;
  /** Gives the example people something to look at. */
  fillExamples(): Promise<void>;
};

/** Everything that accounts, sign-in, sessions and invitations need. Built by `create-door.ts`. */
export type Door = {
  database: Database;
  keyring: Keyring;
  practiceKeys: PracticeKeys;
  clock: () => Instant;
  /** Where people find the house, as `https://hearth.example`. */
  origin: string;
  hashing: Hashing;
  limits: SignInLimits;
  mail: Mail;
  record: RecordSide;
};
