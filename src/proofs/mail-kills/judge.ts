/** What speaks against the promise, when all is quiet: read from the database and from outside. */
import type { Id } from '../../record/ids.ts';
import { bindings } from '../../server/auth/bindings.ts';
import { readPracticeKey } from '../../server/auth/people.ts';
import { unseal } from '../../server/store/keys.ts';
import { withClient } from '../../testing/connection.ts';
import type { Place, Supporter } from './people.ts';
import type { Witness } from './witness.ts';

/** To whom a letter must have come: the open invitations, and for whom something waits still. */
export async function findOwed(
  place: Place,
  witness: Witness,
  { practice, supporters }: { practice: Id; supporters: readonly Supporter[] },
): Promise<{ owed: Set<string>; known: Set<string> }> {
  const invited = await place.database.atDoor(async (db) => {
    const key = await readPracticeKey(db, place.keyring, practice);
    const rows = await db
      .selectFrom('invitation')
      .select(['invitation_id', 'address', 'withdrawn_at'])
      .where('address', 'is not', null)
      .execute();
    return rows.map(({ invitation_id: invitation, address, withdrawn_at }) => ({
      isOpen: withdrawn_at === null,
      to: unseal(key, address ?? Buffer.alloc(0), bindings.invitedAddress(invitation)).toString(),
    }));
  });
  const back = witness.takenBack();
  const waiting = supporters.map(({ address }) => address);
  return {
    known: new Set([...invited.map(({ to }) => to), ...waiting]),
    owed: new Set([
      ...invited.filter(({ isOpen }) => isOpen).map(({ to }) => to),
      ...waiting.filter((address) => !back.has(address)),
    ]),
  };
}

export function findMissing(witness: Witness, owed: ReadonlySet<string>): string[] {
  const came = new Set(witness.letters.map(({ to }) => to));
  return [...owed].filter((address) => !came.has(address));
}

/** How many came twice, and what is wrong with any of them. */
export function lookAtLetters(witness: Witness, known: ReadonlySet<string>) {
  const ids = new Map<string, Set<string>>();
  for (const { to, id } of witness.letters) ids.set(to, (ids.get(to) ?? new Set()).add(id));
  const against = [
    ...witness.tooLate().map((to) => `sent after it was taken back: the letter to ${to}`),
    ...[...ids].flatMap(([to, own]) => (own.size > 1 ? [`two letters with two ids to ${to}`] : [])),
    ...[...ids.keys()].flatMap((to) => (known.has(to) ? [] : [`a letter for nothing to ${to}`])),
  ];
  return { against, repeated: witness.letters.length - ids.size };
}

export async function countUnfinished({ connection }: Place): Promise<number> {
  return withClient(connection, async (client) => {
    const { rowCount } = await client.query(
      "select id from pgboss.job where state in ('created', 'retry', 'active')",
    );
    return rowCount ?? 0;
  });
}

/** What stays behind: links of letters, and any word of anybody in the queue. */
export async function lookAtQueue(
  { connection }: Place,
  words: readonly string[],
): Promise<string[]> {
  return withClient(connection, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'pgboss'",
    );
    const against: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<object>(`select * from pgboss.${name}`);
      const text = JSON.stringify(rows);
      const found = words.filter((word) => text.includes(word));
      against.push(...found.map((word) => `"${word}" stands in the queue's table ${name}`));
    }
    const { rowCount: links } = await client.query(
      'select from invitation where sealed_link is not null',
    );
    return links ? [...against, `${links} links of letters were kept`] : against;
  });
}
