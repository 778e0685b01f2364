/** The tables of the sweep: the same people at each, and at each another state of what is shared. */
import type { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { day, minute, type Instant } from '../../record/time.ts';
import type { Act } from '../../record/room.ts';
import { isRefusal } from '../../record/refusal.ts';
import type { Id } from '../../record/ids.ts';
import { topics, type Role } from '../../record/circle.ts';
import { appendAct, type Writer } from '../../server/store/append.ts';
import { firstHash } from '../../server/store/chain.ts';
import type { People, Person } from './people.ts';
import { setClock } from './still-clock.ts';
import { circle, type ShareState } from './who-may.ts';

/** What makes the tables: the house as the rooms write to it, and its database as the superuser. */
export type Setting = { writer: Writer; superuser: Client; people: People; now: Instant };

const seats: readonly [Person, Role][] = [
  ['client', 'client'],
  ['other client', 'client'],
  ['therapist', 'therapist'],
  ['supporter', 'supporter'],
  ['professional', 'professional'],
  ['guardian', 'guardian'],
  ['friend', 'supporter'],
  ['left', 'supporter'],
];

export const theirSeats: readonly [Person, Role][] = [
  ['elsewhere', 'client'],
  ['their therapist', 'therapist'],
];
export const awaySeats: readonly [Person, Role][] = [
  ['their client', 'client'],
  ['other practice', 'therapist'],
];

/** A table with these people, put there by the superuser. */
export async function seat({ writer, superuser, people, now }: Setting, who = seats): Promise<Id> {
  const partnership = newId();
  const { wrapped } = writer.keyring.make(`partnership ${partnership}`);
  await superuser.query(
    `insert into partnership (partnership_id, practice_id, wrapped_key, head_hash, is_example)
     select $1, practice_id, $2, $3, is_example from person where person_id = $4`,
    [partnership, wrapped, firstHash(partnership), people[who[0]?.[0] ?? 'client']],
  );
  await superuser.query("insert into about (partnership_id, clients) values ($1, '{}')", [
    partnership,
  ]);
  for (const [name, role] of who) {
    await superuser.query(
      `insert into member (partnership_id, person_id, role, marker, from_at)
       values ($1, $2, $3, 'plum', $4)`,
      [partnership, people[name], role, new Date(now - day)],
    );
  }
  return partnership;
}

type Shared = {
  by: 'client' | 'other client';
  may?: 'see' | 'add';
  until?: number;
  topic?: string;
};

/** What is decided for each state, by hand as a client would, and an hour ago. */
const decided: Readonly<Record<ShareState, readonly (Shared | 'taken back')[]>> = {
  none: [],
  see: both({ may: 'see' }),
  add: both({}),
  'other topic': both({ topic: 'calendar' }),
  'not begun': both({}),
  'ends now': both({ until: 0 }),
  ended: both({ until: -1 }),
  'taken back': [...both({}), 'taken back'],
  'given again': [...both({ may: 'see' }), 'taken back', ...both({})],
  'only one': [{ by: 'client' }],
  'one adds and one sees': [{ by: 'client' }, { by: 'other client', may: 'see' }],
};

function both(how: Omit<Shared, 'by'>): Shared[] {
  return [
    { by: 'client', ...how },
    { by: 'other client', ...how },
  ];
}

/** Every topic under which there is a room. */
const ofRooms = topics.filter((topic) => topic !== 'calendar');

/** The items that say what one client shares with one member. */
export type Sharings = Map<string, Id>;

/** Shares with the whole circle as this state says, and with the friend and with who left always. */
export async function share(setting: Setting, partnership: Id, state: ShareState) {
  const { superuser, people, now } = setting;
  const sharings: Sharings = new Map();
  await setClock(superuser, now - 60 * minute);
  const decide = (how: Shared, member: Person, act: 'share' | 'take-back') =>
    decideSharing(setting, partnership, sharings, { how, member, act });
  for (const member of ['friend', 'left'] as const)
    for (const how of both({})) await decide(how, member, 'share');
  for (const member of circle) {
    for (const how of decided[state]) {
      if (how !== 'taken back') await decide(how, member, 'share');
      else for (const each of both({})) await decide(each, member, 'take-back');
    }
  }
  await superuser.query(
    `update share set from_at = $2 where partnership_id = $1 and $3 and member_id = any ($4)`,
    [partnership, new Date(now + 1), state === 'not begun', circle.map((each) => people[each])],
  );
  await superuser.query(
    'update member set until_at = $3 where partnership_id = $1 and person_id = $2',
    [partnership, people.left, new Date(now - 30 * minute)],
  );
  return sharings;
}

async function decideSharing(
  { writer, people, now }: Setting,
  partnership: Id,
  sharings: Sharings,
  { how, member, act }: { how: Shared; member: Person; act: 'share' | 'take-back' },
) {
  const { by, may = 'add', topic, until } = how;
  const key = `${by} ${member}`;
  const item = sharings.get(key) ?? newId();
  sharings.set(key, item);
  const terms = { may, until: until === undefined ? null : now + until };
  const body = {
    member: people[member],
    topics: topic === undefined ? ofRooms : [topic],
    ...(act === 'share' ? terms : {}),
  };
  const about = [people[by]];
  await must(writer, people[by], partnership, { item, kind: `sharing/${act}`, body, about });
}

export type Done = Pick<Act, 'kind' | 'about' | 'for'> & { item?: Id; body: object };

/** Does this as this person; a no is a fault of the sweep. Answers with the act's id and its item. */
export async function must(writer: Writer, actor: Id, partnership: Id, done: Done) {
  const { item = newId(), ...rest } = done;
  const id = newId();
  const outcome = await appendAct(writer, actor, partnership, { id, item, ...rest });
  if (isRefusal(outcome)) throw new Error(`${done.kind} was refused: ${outcome.refused}`);
  return { id, item, entries: outcome.entries.map((entry) => entry.id) };
}
