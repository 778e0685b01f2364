/**
 * How each route is asked for, so that it can succeed. What a route takes is made from its schemas;
 * what it is about is made just before, where its asking would use it up.
 */
import { randomBytes } from 'node:crypto';
import type { FastifySchema } from 'fastify';
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import { exampleFiles, exampleMeasure } from '../../testing/brought-files.ts';
import { createInvitation, type NewInvitation } from '../../server/auth/create-invitation.ts';
import { isReading, type Ask } from './asking.ts';
import { addOwn, type Own, type Person } from './people.ts';
import { sampleOf } from './sample.ts';
import type { Stage, SweepTable } from './stage.ts';
import type { Actor } from './who-may.ts';

export type About = { stage: Stage; table: SweepTable; actor: Actor };
type Made = { params?: Record<string, string>; body?: unknown };

/** The ask for a route like `DELETE /api/me/devices/:session`, as this person would make it. */
export async function askForRoute(
  name: string,
  schema: FastifySchema | undefined,
  about: About,
): Promise<Ask> {
  const [method = 'GET', path = ''] = name.split(' ');
  const made = await (makes[name.replace('HEAD', 'GET')] ?? nothing)(about);
  const named: Record<string, string> = { partnership: about.table.partnership, ...made.params };
  const url = path.replaceAll(/:(\w+)/g, (_, param: string) => named[param] ?? newId());
  const body = made.body ?? (schema?.body === undefined ? undefined : sampleOf(schema.body));
  return { method, url, ...(isReading(method) || body === undefined ? {} : { body }) };
}

/** Never used before: what was taken off under a mark is not kept again under it. */
const chance = () => randomBytes(16).toString('base64url');

type Make = (about: About) => Promise<Made> | Made;

const nothing: Make = () => ({});

const own = (what: Own): Make => {
  return async ({ stage, actor }) => {
    const person = stage.people[actor === 'nobody' ? 'client' : actor];
    return { params: { [what]: await addOwn(stage.superuser, what, person, stage.now) } };
  };
};

/** A link and its code, from somebody other than who asks, of their practice. */
const link = (named: boolean): Make => {
  return async (about) => {
    const { token, code } = await makeLink(about.stage, await officeFor(about));
    return { body: named ? { token, code } : { token } };
  };
};

function officeFor({ stage, actor }: About): Promise<NewInvitation> {
  const isAway = actor === 'other practice';
  const by: Person = isAway ? 'their client' : actor === 'keeper' ? 'administrator' : 'keeper';
  return ofPractice(stage, by, { purpose: 'office', offices: ['therapist'] });
}

type Purpose = Pick<NewInvitation & { purpose: 'office' }, 'purpose' | 'offices'>;

async function ofPractice(stage: Stage, by: Person, made: Purpose): Promise<NewInvitation> {
  const { rows } = await stage.superuser.query<{ practice_id: Id }>(
    'select practice_id from person where person_id = $1',
    [stage.people[by]],
  );
  const practice = rows[0]?.practice_id ?? newId();
  return { ...made, by: stage.people[by], practice, name: 'Kim' };
}

async function makeLink({ house }: Stage, made: NewInvitation) {
  const { door } = house;
  const invited = await door.database.atDoor((db) => createInvitation(db, door, made));
  const [, token = ''] = invited.link.split('#');
  return { ...invited, token };
}

const officeLink: Make = async (about) => {
  const { invitation } = await makeLink(
    about.stage,
    await officeFor({ ...about, actor: 'client' }),
  );
  return { params: { invitation } };
};

const seatLink: Make = async ({ stage, table }) => {
  const { practice } = await ofPractice(stage, 'client', { purpose: 'office', offices: [] });
  const seat = { purpose: 'seat', role: 'supporter', relation: null } as const;
  const { partnership, things } = table;
  const where = { ...seat, partnership, seat: things.openSeat, by: stage.people.client };
  const { invitation } = await makeLink(stage, { ...where, practice, name: 'Robin' });
  return { params: { invitation } };
};

/** A measure that every practice has brought. */
const brought: Make = async ({ stage }) => {
  await stage.superuser.query(
    `insert into practice_brought_measure
       (practice_id, measure_key, version, measure, brought_at, is_on)
     select practice_id, 'four-evenings', 1, $1, now(), true from practice
     on conflict do nothing`,
    [JSON.stringify(exampleMeasure())],
  );
  return { params: { key: 'four-evenings', version: '1' } };
};

const propose: Make = ({ stage }) => {
  const body = { terms: { title: 'Rest before supper', rhythm: 'never' } };
  const about = [stage.people.client, stage.people['other client']];
  return { body: { id: newId(), item: newId(), kind: 'goals/propose', body, about } };
};

const makes: Readonly<Record<string, Make>> = {
  'GET /:file': () => ({ params: { file: 'today' } }),
  'GET /assets/:file': () => ({ params: { file: 'part.js' } }),
  'POST /api/examples/:person/sign-in': ({ stage }) => ({
    params: { person: stage.people['their client'] },
  }),
  'POST /api/invitations/look': link(false),
  'POST /api/invitations/enrol': async (about) => {
    const { body } = await link(true)({ ...about, actor: 'client' });
    return { body: { ...(body as object), address: `${newId()}@sweep.example` } };
  },
  'POST /api/invitations/accept': link(true),
  'DELETE /api/me/devices/:session': own('session'),
  'DELETE /api/me/notices/:notice': own('notice'),
  'DELETE /api/me/keepings/:keeping': own('keeping'),
  'POST /api/me/keepings': () => ({ body: { mark: chance(), release: chance() } }),
  'DELETE /api/me/passkeys/:passkey': own('passkey'),
  'POST /api/practice/people/:person/recovery': ({ stage, actor }) => ({
    params: { person: stage.people[actor === 'keeper' ? 'administrator' : 'no table'] },
  }),
  'DELETE /api/practice/invitations/:invitation': officeLink,
  'GET /api/measures/:measure': () => ({ params: { measure: 'phq-9' } }),
  'GET /api/measures/brought/:key/:version': brought,
  'PUT /api/practice/measures/brought/:key/:version': brought,
  'POST /api/practice/measures': () => ({ body: exampleFiles }),
  'PUT /api/practice/measures/:measure': () => ({ params: { measure: 'who-5' } }),
  'PUT /api/practice/policy': () => ({
    body: { remindHours: 4, backup: null, backupHours: 4 },
  }),
  'PUT /api/practice/approaches/:approach': () => ({ params: { approach: 'our-way' } }),
  'DELETE /api/practice/approaches/:approach': () => ({ params: { approach: 'cbt' } }),
  'DELETE /api/partnerships/:partnership/invitations/:invitation': seatLink,
  'POST /api/partnerships/:partnership/seats/:seat/invitation': ({ table }) => ({
    params: { seat: table.things.openSeat },
  }),
  'POST /api/partnerships/:partnership/acts': propose,
  'PUT /api/me/profile': ({ actor }) => ({
    body: { name: actor, called: null, pronouns: null },
  }),
};
