/** What a person is told about themselves, their session and their ways in. */
import * as z from 'zod';
import { isTimeZone } from '../../record/time-zone.ts';
import { isId, type Id } from '../../record/ids.ts';
import { line } from '../../record/words.ts';
import { waitingMail, waitingMailOf } from '../mail/waiting-mail.ts';
import { unseal, unsealJson } from '../store/keys.ts';
import type { Handle } from '../store/transaction.ts';
import { bindings } from './bindings.ts';
import type { Door } from './door.ts';
import type { DoorSession } from './find-session.ts';
import { noticeCodes, type NoticeCode } from './notices.ts';
import type { Profile } from './profile.ts';
import { limitsOf, recently } from './session-limits.ts';
import { methodsOf } from './ways-in.ts';

export const id = z.string().refine(isId, 'input/not-an-id');
const instant = z.int();
export const offices = z.enum(['therapist', 'administrator', 'keeper']);
export const timeZone = z
  .string()
  .max(60)
  .refine((name) => isTimeZone(name), 'input/not-a-time-zone');
export const language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

export const preferences = z.strictObject({
  language: language.optional(),
  timeZone: timeZone.optional(),
  light: z.enum(['day', 'evening', 'device']).optional(),
  letters: z.enum(['usual', 'large', 'largest']).optional(),
  motion: z.enum(['usual', 'less']).optional(),
  waitingMail: waitingMail.optional(),
});
export type Preferences = z.output<typeof preferences>;

export const profile = z.strictObject({
  name: line,
  called: line.nullable(),
  pronouns: line.nullable(),
});

export const methods = z.strictObject({
  passkeys: z.int(),
  password: z.boolean(),
  recoveryCodes: z.int(),
});

export const me = z.strictObject({
  state: z.enum(['half', 'full']),
  person: z.strictObject({
    id,
    name: z.string(),
    called: z.string().nullable(),
    pronouns: z.string().nullable(),
    address: z.string().nullable(),
    offices: z.array(offices),
    practice: id,
    practiceName: z.string(),
    country: z.string(),
    language: z.string(),
    timeZone: z.string(),
    waitingMail,
    isExample: z.boolean(),
  }),
  session: z.strictObject({
    id,
    idleUntil: instant,
    absoluteUntil: instant,
    signedInAt: instant,
    recentUntil: instant,
    ownDevice: z.boolean(),
  }),
  preferences,
  methods,
  notices: z.array(z.strictObject({ id, code: z.enum(noticeCodes), at: instant })),
  invitation: id.nullable(),
});
export type Me = z.output<typeof me>;

export async function readMe(door: Door, session: DoorSession): Promise<Me> {
  return door.database.atDoor(async (db) => {
    const row = await readRow(db, session.personId);
    const key = door.keyring.open(`practice ${row.practice_id}`, row.wrapped_key);
    const open = (sealed: Buffer, binding: string) => unseal(key, sealed, binding).toString('utf8');
    const own = unsealJson<Profile>(key, row.profile, bindings.profile(session.personId));
    const wanted = row.preferences as Preferences;
    return {
      state: session.state,
      person: {
        id: session.personId,
        name: own.name,
        called: own.called ?? null,
        pronouns: own.pronouns ?? null,
        address: row.address && open(row.address, bindings.address(session.personId)),
        offices: [...session.offices],
        practice: row.practice_id,
        practiceName: open(row.practiceName, bindings.practiceName(row.practice_id)),
        country: row.country,
        language: wanted.language ?? row.language,
        timeZone: wanted.timeZone ?? row.time_zone,
        waitingMail: row.address ? waitingMailOf(wanted, session.offices) : 'off',
        isExample: session.isExample,
      },
      session: {
        id: session.sessionId,
        ...limitsOf(session),
        signedInAt: session.signedInAt,
        recentUntil: session.signedInAt + recently,
        ownDevice: session.ownDevice,
      },
      preferences: wanted,
      methods: await methodsOf(db, session.personId),
      notices: await readNotices(db, session.personId),
      invitation: await readOwnInvitation(db, door, session.personId),
    };
  });
}

function readRow(db: Handle, person: Id) {
  return db
    .selectFrom('person')
    .innerJoin('practice', 'practice.practice_id', 'person.practice_id')
    .select(['profile', 'address', 'preferences', 'person.practice_id', 'wrapped_key'])
    .select(['practice.name as practiceName', 'country', 'language', 'time_zone'])
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow();
}

async function readNotices(db: Handle, person: Id) {
  const rows = await db
    .selectFrom('notice')
    .select(['notice_id', 'code', 'at'])
    .where('person_id', '=', person)
    .orderBy('at', 'desc')
    .orderBy('notice_id', 'desc')
    .limit(50)
    .execute();
  return rows.map(({ notice_id, code, at }) => ({
    id: notice_id,
    code: code as NoticeCode,
    at: at.getTime(),
  }));
}

/** The invitation for which this account was made, while it still waits to be accepted. */
async function readOwnInvitation(db: Handle, { clock }: Door, person: Id): Promise<Id | null> {
  const found = await db
    .selectFrom('invitation')
    .select('invitation_id')
    .where('for_person', '=', person)
    .where('purpose', '!=', 'recovery')
    .where('enrolled_at', 'is not', null)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('until_at', '>', new Date(clock()))
    .executeTakeFirst();
  return found?.invitation_id ?? null;
}

/** How a device's list of passkeys, or an authenticator app, calls this account. */
export async function labelOf(door: Door, session: DoorSession): Promise<string> {
  const { person } = await readMe(door, session);
  return person.address ?? person.name;
}
