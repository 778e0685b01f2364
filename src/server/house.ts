import type { Door } from './auth/door.ts';
import type { Config } from './config.ts';
import type { AccountDoor } from './http/session.ts';
import type { Live } from './live/live.ts';
import type { Log } from './log.ts';
import type { Mail } from './mail/mail.ts';
import type { Writing } from './writing/writing.ts';
import type { Reader } from './record/deliver.ts';
import type { Database } from './store/database.ts';
import type { Keyring } from './store/keyring.ts';

/** Everything a route may need, built in main.ts and handed on as it is. */
export type House = {
  config: Config;
  database: Database;
  keyring: Keyring;
  log: Log;
  mail: Mail;
  accounts: AccountDoor;
  /** What accounts, sign-in and invitations need; see auth/create-door.ts. */
  door: Door;
  /** How the record is read for a device; see record/deliver.ts. */
  reader: Reader;
  live: Live;
  writing: Writing;
  /** In which steps of time, in milliseconds, "not here" is answered; see http/on-the-beat.ts. */
  beat: number;
};
