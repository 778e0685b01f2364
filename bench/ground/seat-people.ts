/** People and tables, put there by the owner of the database; what they say goes the usual way in. */
import type { Pool } from 'pg';
import { v7 as newId } from 'uuid';
import type { Role, Share } from '../../src/record/circle.ts';
import { markers } from '../../src/record/delivery.ts';
import type { Id } from '../../src/record/ids.ts';
import { bindings } from '../../src/server/auth/bindings.ts';
import { sealProfile } from '../../src/server/auth/profile.ts';
import { firstHash } from '../../src/server/store/chain.ts';
import type { Keyring } from '../../src/server/store/keyring.ts';
import { seal, type Key } from '../../src/server/store/keys.ts';

export type Practice = { id: Id; key: Key; keyring: Keyring };

export async function seatPractice(client: Pool, keyring: Keyring): Promise<Practice> {
  const id = newId();
  const { key, wrapped } = keyring.make(`practice ${id}`);
  await client.query(
    `insert into practice (practice_id, wrapped_key, name, country, language, time_zone)
     values ($1, $2, $3, 'US', 'en-US', 'America/New_York')`,
    [id, wrapped, seal(key, 'The bench', bindings.practiceName(id))],
  );
  return { id, key, keyring };
}

export async function addPerson(client: Pool, practice: Practice, role: Role): Promise<Id> {
  const person = newId();
  const name = `Sam ${person.slice(-6)}`;
  await client.query(
    'insert into person (person_id, practice_id, offices, profile) values ($1, $2, $3, $4)',
    [
      person,
      practice.id,
      role === 'therapist' ? ['therapist'] : [],
      sealProfile(practice.key, person, { name }),
    ],
  );
  return person;
}

/** A table at which these people sit since yesterday. */
export async function setTable(
  client: Pool,
  practice: Practice,
  seats: ReadonlyMap<Id, Role>,
): Promise<Id> {
  const partnership = newId();
  const { wrapped } = practice.keyring.make(`partnership ${partnership}`);
  await client.query(
    `insert into partnership (partnership_id, practice_id, wrapped_key, head_hash)
     values ($1, $2, $3, $4)`,
    [partnership, practice.id, wrapped, firstHash(partnership)],
  );
  await client.query("insert into about (partnership_id, clients) values ($1, '{}')", [
    partnership,
  ]);
  for (const [place, [person, role]] of [...seats].entries()) {
    await client.query(
      `insert into member (partnership_id, person_id, role, marker, from_at)
       values ($1, $2, $3, $4, now() - interval '1 day' + make_interval(secs => $5))`,
      [partnership, person, role, markers[place % markers.length], place],
    );
  }
  return partnership;
}

export type Three = { partnership: Id; client: Id; therapist: Id; supporter: Id };

/** A client, a therapist and a supporter at a table; the therapist may sit at others too. */
export async function setTableForThree(
  client: Pool,
  practice: Practice,
  therapist?: Id,
): Promise<Three> {
  const people = {
    client: await addPerson(client, practice, 'client'),
    therapist: therapist ?? (await addPerson(client, practice, 'therapist')),
    supporter: await addPerson(client, practice, 'supporter'),
  };
  const roles = new Map(Object.entries(people).map(([role, person]) => [person, role as Role]));
  return { partnership: await setTable(client, practice, roles), ...people };
}

/** The client lets the supporter see these topics from now on, or add to them. */
export async function shareTopics(
  client: Pool,
  { partnership, client: giver, supporter }: Omit<Three, 'therapist'>,
  topics: readonly string[],
  may: Share['may'] = 'see',
): Promise<void> {
  await client.query(
    `insert into share (partnership_id, share_id, client_id, member_id, topic, may, from_at)
     select $1, gen_random_uuid(), $2, $3, unnest($4::text[]), $5, now()`,
    [partnership, giver, supporter, topics, may],
  );
}
