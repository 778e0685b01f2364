/**
 * A table for tests of the record: people in a practice, some of them seated in a partnership,
 * put there by the superuser. How people really come to sit down is tested where that is built.
 */
import { v7 as newId } from 'uuid';
import type { Role } from '../record/circle.ts';
import { markers } from '../record/delivery.ts';
import type { Id } from '../record/ids.ts';
import { bindings } from '../server/auth/bindings.ts';
import { sealProfile } from '../server/auth/profile.ts';
import { firstHash } from '../server/store/chain.ts';
import type { Keyring } from '../server/store/keyring.ts';
import { seal } from '../server/store/keys.ts';
import { withClient, type Connection } from './connection.ts';

export type Table<Name extends string> = {
  partnership: Id;
  practice: Id;
  people: Readonly<Record<Name, Id>>;
};

/** Seats one person for each name, in the order given; a role of `null` is a person without a seat. */
export async function setTable<Name extends string>(
  connection: Connection,
  keyring: Keyring,
  seats: Readonly<Record<Name, Role | null>>,
): Promise<Table<Name>> {
  const [partnership, practice] = [newId(), newId()];
  const names = Object.keys(seats) as Name[];
  const people = Object.fromEntries(names.map((name) => [name, newId()])) as Record<Name, Id>;
  const practiceKey = keyring.make(`practice ${practice}`);
  await withClient(connection, async (client) => {
    await client.query(
      // One real practice runs a house; a second table's is made up.
      `insert into practice (practice_id, wrapped_key, name, country, language, time_zone, is_example)
       select $1, $2, $3, 'US', 'en-US', 'America/New_York', exists (select from practice)`,
      [
        practice,
        practiceKey.wrapped,
        seal(practiceKey.key, 'A practice', bindings.practiceName(practice)),
      ],
    );
    await client.query(
      `insert into partnership (partnership_id, practice_id, wrapped_key, head_hash)
       values ($1, $2, $3, $4)`,
      [
        partnership,
        practice,
        keyring.make(`partnership ${partnership}`).wrapped,
        firstHash(partnership),
      ],
    );
    await client.query("insert into about (partnership_id, clients) values ($1, '{}')", [
      partnership,
    ]);
    for (const [place, name] of names.entries()) {
      const offices = seats[name] === 'therapist' ? ['therapist'] : [];
      await client.query(
        'insert into person (person_id, practice_id, offices, profile) values ($1, $2, $3, $4)',
        [people[name], practice, offices, sealProfile(practiceKey.key, people[name], { name })],
      );
      if (seats[name] === null) continue;
      await client.query(
        `insert into member (partnership_id, person_id, role, marker, from_at)
         values ($1, $2, $3, $4, now() - interval '1 day' + make_interval(secs => $5))`,
        [partnership, people[name], seats[name], markers[place % markers.length], place],
      );
    }
  });
  return { partnership, practice, people };
}
