/** A house with its door, on a database and a clock of its own, for tests of accounts. */
import { createHmac } from 'node:crypto';
import { generate } from 'otplib';
import type { Id } from '../record/ids.ts';
import { day, type Instant } from '../record/time.ts';
import { beginSession } from '../server/auth/begin-session.ts';
import { accountDoor, createDoor } from '../server/auth/create-door.ts';
import type { Door } from '../server/auth/door.ts';
import { createHashing, type Argon2 } from '../server/auth/hashing.ts';
import { addPerson, readPracticeKey } from '../server/auth/people.ts';
import { recordSide } from '../server/auth/record-side.ts';
import { openPractice } from '../server/auth/setup.ts';
import { buildApp } from '../server/http/app.ts';
import type { App } from '../server/http/route.ts';
import type { Office } from '../server/http/session.ts';
import { noLedger, type Ledger } from '../server/ledger/ledger.ts';
import { asJobs } from '../server/jobs/jobs.ts';
import type { Log } from '../server/log.ts';
import type { Desk } from '../server/mail/find-letter.ts';
import type { MailServer } from '../server/mail/hand-over.ts';
import type { LetterJob } from '../server/mail/letter-job.ts';
import type { Mail } from '../server/mail/mail.ts';
import { openMail } from '../server/mail/open-mail.ts';
import type { Sending } from './faulty-sending.ts';
import type { Connection } from './connection.ts';
import { testHouse, testOrigin } from './house.ts';
import type { TestDatabase } from './create-database.ts';
import { createDatabase } from './postgres.ts';
import { testPasswords } from './prepare-template.ts';
import { softPasskey, type SoftPasskey } from './soft-passkey.ts';
import { newVisitor, type Visitor } from './visitor.ts';

export type Doorstep = {
  app: App;
  door: Door;
  /** The database, as its superuser. */
  connection: Connection;
  /** Letters that were put in, and which link goes with an invitation's. */
  letters: (LetterJob & { link?: string })[];
  /** Lets time pass. */
  later(milliseconds: number): void;
  now(): Instant;
  visitor(from?: string): Visitor;
  close(): Promise<void>;
};

/** A mail server to which letters are really sent. Without one they are only listed. */
export type Mailing = { server: MailServer; sending?: Sending; log?: Log };

/** Looks every second, and goes no rounds by itself. */
export const impatient = { look: 1, rescue: 1, firstWait: 1, longestWait: 1, round: day };

function openPost(desk: Desk & { log: Log }, { connection }: TestDatabase, mailing: Mailing) {
  const where = () => ({ ...connection, ...asJobs(testPasswords) });
  return openMail({ ...desk, origin: testOrigin, where, pace: impatient, ...mailing });
}

function listMail(letters: Doorstep['letters']): Mail {
  return {
    isSet: true,
    put: async (_, letter) => void letters.push(letter),
    putInvitation: async (_, invitation, link) =>
      void letters.push({ letter: 'invitation', invitation, link }),
    wake: () => {},
  };
}

/** Right in every way but the cost. One test uses the real one. */
export const quickHash: Argon2 = async ({ message, nonce, secret, tagLength }) =>
  createHmac('sha512', Buffer.concat([Buffer.from(nonce as Buffer), Buffer.from(secret as Buffer)]))
    .update(message as string)
    .digest()
    .subarray(0, tagLength);

type DoorstepParts = Partial<Door> & {
  ledger?: Ledger;
  mailing?: Mailing;
  /** A database that is there already. */
  own?: TestDatabase;
  /** In which steps of time "not here" is answered; at once where this says nothing. */
  beat?: number;
};

export async function openDoorstep({
  ledger = noLedger,
  mailing,
  own: given,
  beat,
  ...parts
}: DoorstepParts = {}): Promise<Doorstep> {
  const own = given ?? (await createDatabase());
  const house = await testHouse(own.connection, {
    ledger,
    ...(parts.keyring && { keyring: parts.keyring }),
    ...(beat !== undefined && { beat }),
  });
  const { database, keyring } = house;
  let now = Date.now();
  const letters: Doorstep['letters'] = [];
  const clock = () => now;
  const record = recordSide({ database, keyring });
  const post = mailing && openPost({ ...house, clock, record }, own, mailing);
  const door = createDoor({
    database,
    keyring,
    origin: testOrigin,
    mail: post?.mail ?? listMail(letters),
    record,
    clock,
    hashing: createHashing({ atOnce: 4, waiting: 32 }, quickHash),
    limits: { take: () => 0, giveBack: () => {} },
    ...parts,
  });
  const app = await buildApp({ ...house, door, accounts: accountDoor(door) });
  await post?.start();
  return {
    app,
    door,
    connection: own.connection,
    letters,
    later: (milliseconds) => (now += milliseconds),
    now: clock,
    visitor: (from) => newVisitor(app, from),
    async close() {
      await app.close();
      await post?.close();
      await house.close();
      await own.drop();
    },
  };
}

export const practiceOfTests = {
  name: 'Cedar Lane Counseling',
  country: 'US',
  language: 'en-US',
  timeZone: 'America/Chicago',
};

/** The practice of the house, opened without its first run. */
export async function openTestPractice({ door }: Doorstep, id: Id = practiceId): Promise<Id> {
  await door.database.atDoor((db) =>
    openPractice(db, door, { ...practiceOfTests, id, isExample: id !== practiceId }),
  );
  return id;
}
export const practiceId = '0e1a0000-0000-4000-8000-0000000000aa';

type Somebody = { name?: string; address?: string; offices?: Office[]; practice?: Id };

/** Somebody with an account and no way in yet, and their browser, half signed in. */
export async function halfSignedIn(step: Doorstep, who: Somebody = {}) {
  const { door } = step;
  const { name = 'Dana Field', offices = [], practice = practiceId } = who;
  const visitor = step.visitor();
  const person = await door.database.atDoor(async (db) => {
    const key = await readPracticeKey(db, door.keyring, practice);
    const id = await addPerson(db, door.keyring, door.clock(), {
      practice: { id: practice, key },
      profile: { name },
      address: who.address,
      offices,
    });
    if (id === undefined) throw new Error('this address is taken');
    const made = { person: id, state: 'half', ownDevice: false, device: 'A device' } as const;
    const token = await beginSession(db, door.clock(), { ...made, before: undefined });
    visitor.cookies.set('__Host-hearthside', token);
    return id;
  });
  return { person, visitor };
}

/** Somebody signed in with a passkey. */
export async function signedIn(step: Doorstep, who: Somebody = {}, ownDevice = false) {
  const { person, visitor } = await halfSignedIn(step, who);
  const passkey = softPasskey(testOrigin);
  const { body: question } = await visitor.ask('POST', '/api/enrolment/passkey/options');
  const response = passkey.create(question);
  const enrolled = await visitor.ask('POST', '/api/enrolment/passkey', { response, ownDevice });
  if (enrolled.status !== 201) throw new Error(`not enrolled: ${enrolled.text}`);
  return { person, visitor, passkey };
}

export const goodPassword = 'a lamp in the window';

/** Somebody signed in with a password and an authenticator, whose secret is told. */
export async function signedInByPassword(step: Doorstep, who: Somebody & { address: string }) {
  const { person, visitor } = await halfSignedIn(step, who);
  const { body: offered } = await visitor.ask('POST', '/api/enrolment/authenticator');
  const { secret, setup } = offered as { secret: string; setup: string };
  const code = await codeAt(secret, step.now());
  const given = { password: goodPassword, setup, code, ownDevice: false };
  const enrolled = await visitor.ask('POST', '/api/enrolment/password', given);
  if (enrolled.status !== 201) throw new Error(`not enrolled: ${enrolled.text}`);
  return { person, visitor, secret };
}

/** What an authenticator app shows at this moment. */
export async function codeAt(secret: string, now: Instant): Promise<string> {
  return generate({ secret, epoch: Math.floor(now / 1000) });
}

export async function signInByPasskey(visitor: Visitor, passkey: SoftPasskey, ownDevice = false) {
  const { body: question } = await visitor.ask('POST', '/api/sign-in/passkey/options');
  const response = passkey.get(question);
  return visitor.ask('POST', '/api/sign-in/passkey', { response, ownDevice });
}
