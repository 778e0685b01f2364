/**
 * What a therapist notes for themselves alone is to nobody else there: two tables, at one of which
 * it is written, changed and removed, are the same to the byte for every other member, whatever is
 * shared with them. Everything that leaves the house is compared: lines, records, openings, Today.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { topics, type Role } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { rooms, type RoomName } from '../../rooms/rooms.ts';
import { amara, ines, june, mateo, rosa, sam } from '../../testing/given.ts';
import { createDatabase } from '../../testing/postgres.ts';
import type { Try } from '../../testing/random-acts.ts';
import { openHouse, type OpenHouse } from '../sequences/open-house.ts';
import { compareOne } from './hidden-equals-absent.ts';
import { tellTwins } from './tell-twins.ts';

const others = { mateo, sam, ines, rosa, june };
const states = ['nothing shared', 'all shared to see', 'all shared to add', 'taken back'] as const;
type State = (typeof states)[number];

const plain = { focus: 'reflections', pick: 0, more: false, whom: mateo } as const;
const does = (who: Id, what: string, more: Partial<Try> = {}): Try => ({
  ...plain,
  who,
  what,
  ...more,
});

/** Both clients, with this member, topic by topic: each topic by a room that has it. */
function sharing(member: Id, what: 'share' | 'takeBack', more = false): Try[] {
  const focuses = Object.values(rooms).filter(({ topic }) => (topic as string) !== 'circle');
  return focuses.flatMap(({ name }) =>
    [mateo, sam].map((who) =>
      does(who, what, { focus: name as RoomName, whom: member, pick: 9, more }),
    ),
  );
}

const reflecting: readonly Try[] = [
  does(amara, 'writeReflection'),
  // Seen by everybody who sees the goals, at both tables.
  does(amara, 'comment', { focus: 'goals', pick: 1 }),
  does(amara, 'changeReflection', { pick: 1 }),
  does(amara, 'removeReflection'),
  does(amara, 'bringReflectionBack'),
];

function triesAt(state: State, member: Id): Try[] {
  if (state === 'nothing shared') return [...sharing(member, 'takeBack'), ...reflecting];
  const shares = sharing(member, 'share', state !== 'all shared to see');
  const back = state === 'taken back' ? sharing(member, 'takeBack') : [];
  return [...shares, ...back, ...reflecting];
}

const grounds = { createDatabase: () => createDatabase() };
const isReflection = ({ act }: { act: { kind: string } }) => act.kind.startsWith('reflections/');

describe.each(Object.entries(others))('to %s', (_, viewer) => {
  let house: OpenHouse;
  beforeAll(async () => void (house = await openHouse(grounds)), 60_000);
  afterAll(async () => house.close());

  test.each(states)('it is not there: %s', { timeout: 60_000 }, async (state) => {
    const tried = triesAt(state, viewer);
    const kinds = tellTwins(viewer, tried).filter(isReflection);
    expect(kinds.map(({ act }) => act.kind)).toEqual([
      'reflections/write',
      'reflections/change',
      'reflections/remove',
      'reflections/bring-back',
    ]);
    expect(kinds.every(({ isHidden }) => isHidden)).toBe(true);
    expect((await compareOne(house, viewer, tried)).against).toEqual([]);
  });
});

test('sharing everything is sharing all topics that have a room', () => {
  const shared = tellTwins(rosa, triesAt('all shared to add', rosa))
    .filter(({ act }) => act.kind === 'sharing/share')
    .flatMap(({ act }) => (act.body as { topics: string[] }).topics);
  const roomed = Object.values(rooms).map(({ topic }) => topic as string);
  expect(topics.filter((topic) => roomed.includes(topic) && !shared.includes(topic))).toEqual([]);
});

/**
 * Controls: what a mistake in the database could do. Each must be found, by somebody. A reflection
 * is shut twice, as a thing and in each of its words, so another therapist sees it only where both
 * are open.
 */
const openTo = (role: Role, table: string) => `create policy "for every ${role}" on ${table}
  for select to hearthside_record
  using (partnership_id = any ((select app.my_partnerships_as(array['${role}']))::uuid[]));`;
const faults = [
  ['a client who sees every thing', mateo, openTo('client', 'item')],
  ['a client who sees every word', mateo, openTo('client', 'entry')],
  [
    'a second therapist who sees every thing and word',
    ines,
    openTo('therapist', 'item') + openTo('therapist', 'entry'),
  ],
] as const;

test.each(faults)('%s is found', { timeout: 60_000 }, async (_, viewer, sql) => {
  const house = await openHouse(grounds, { sql });
  try {
    const { against } = await compareOne(house, viewer, triesAt('all shared to add', viewer));
    expect(against).not.toEqual([]);
  } finally {
    await house.close();
  }
});
