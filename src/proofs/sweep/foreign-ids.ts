/** Ids of things that are not for the one who asks, each by what it is. */
import { createInvitation } from '../../server/auth/create-invitation.ts';
import type { Id } from '../../record/ids.ts';
import { addOwn, type Own } from './people.ts';
import { tableIn, type Sweep } from './sweep.ts';
import { isGiven, type Actor } from './who-may.ts';

export type Foreign = { what: string; id: Id };

/** What belongs to another table, another practice and other people. Made once. */
export async function makeForeign({ stage }: Sweep): Promise<Foreign[]> {
  const { superuser, people, now, elsewhere, away, house } = stage;
  const own = (what: Own) => addOwn(superuser, what, people['their client'], now);
  const { rows } = await superuser.query<{ practice_id: Id }>(
    'select practice_id from person where person_id = $1',
    [people['their client']],
  );
  const practice = rows[0]?.practice_id ?? '';
  const made = { by: people['their client'], practice, name: 'Kim', offices: [] };
  const office = { ...made, purpose: 'office', offices: ['therapist'] } as const;
  const { invitation } = await house.door.database.atDoor((db) =>
    createInvitation(db, house.door, office),
  );
  const of = (record: typeof away, whose: string): Foreign[] => [
    { what: `the table of ${whose}`, id: record.partnership },
    { what: `an item of ${whose}`, id: record.item },
    { what: `an entry of ${whose}`, id: record.entry },
  ];
  return [
    ...of(elsewhere, 'another table'),
    ...of(away, 'another practice'),
    { what: 'a person of another table', id: people.elsewhere },
    { what: 'a person of another practice', id: people['their client'] },
    { what: "somebody's session", id: await own('session') },
    { what: "somebody's note", id: await own('notice') },
    { what: "somebody's passkey", id: await own('passkey') },
    { what: 'what somebody keeps on a device', id: await own('keeping') },
    { what: "another practice's link", id: invitation },
    { what: 'the other practice', id: practice },
  ];
}

/** What lies at their own table and is hidden from this person. */
export function hiddenFrom(sweep: Sweep, actor: Actor): Foreign[] {
  const { whoMay } = sweep;
  return tableIn(sweep).things.all.flatMap(({ name, about, id }) => {
    const line = whoMay.things.get(name);
    const is = line && isGiven(whoMay, line, { actor, about, state: 'add' });
    return is ? [] : [{ what: `${name}, hidden`, id }];
  });
}

/** A digest of all that a swap may not change: other tables, other people, and what is laid here. */
export async function digestOf(sweep: Sweep): Promise<ReadonlyMap<string, string>> {
  const { superuser, people, elsewhere, away } = sweep.stage;
  const others = [people.elsewhere, people['their client'], people['their therapist']];
  const { rows } = await superuser.query<{ place: string; by: string }>(
    `select table_name as place, min(column_name::text) as by from information_schema.columns
     where table_schema = 'public' and column_name in ('partnership_id', 'person_id')
       and table_name <> all ($1)
     group by 1 order by 1`,
    [notDigested],
  );
  const parts = rows.map(
    ({ place, by }) => `select '${place}' as place,
      md5(coalesce(string_agg(r::text, ',' order by r::text), '')) as digest
      from ${place} r where ${by} = any ($1)`,
  );
  const found = await superuser.query<{ place: string; digest: string }>(
    parts.join(' union all '),
    [[tableIn(sweep).partnership, elsewhere.partnership, away.partnership, ...others]],
  );
  return new Map(found.rows.map(({ place, digest }) => [place, digest]));
}

/** What an ask of one's own leaves at this table: links to its seats, and what was written down. */
const notDigested = ['opening', 'invitation', 'about'];
