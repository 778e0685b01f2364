/** The tables a person sits at. A room is called by the names of its clients. */
import type * as z from 'zod';
import type { Role } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { seat } from '../../rooms/circle/seat.ts';
import { openEntry, partnershipKey } from '../store/entries.ts';
import { logOpenings } from '../store/openings.ts';
import { readEntriesOfKind, readHeads, type Place } from '../store/reading.ts';
import type { Handle } from '../store/transaction.ts';
import type { Reader } from './deliver.ts';

export type Table = { partnership: Id; role: Role; clients: string[]; isExample: boolean };

export async function readTables(reader: Reader, viewer: Id): Promise<Table[]> {
  return reader.database.asViewer(viewer, 'everywhere', async (db) => {
    const tables = await db
      .selectFrom('partnership as p')
      .innerJoin('member as m', 'm.partnership_id', 'p.partnership_id')
      .select(['p.partnership_id', 'p.is_example', 'm.role', 'p.opened_at'])
      .where('m.person_id', '=', viewer)
      .orderBy('p.opened_at')
      .execute();
    const clients = await db
      .selectFrom('member as m')
      .innerJoin('person as c', 'c.person_id', 'm.person_id')
      .select(['m.partnership_id', 'c.person_id', 'c.practice_id', 'c.profile'])
      .where('m.role', '=', 'client')
      .where('m.until_at', 'is', null)
      .orderBy('m.from_at')
      .execute();
    const profiles = await reader.openProfiles(clients);
    const seated = new Map<Id, string[]>();
    for (const { partnership_id: partnership, person_id: person } of clients) {
      const profile = profiles.get(person);
      if (!profile) continue;
      seated.set(partnership, [...(seated.get(partnership) ?? []), profile.called ?? profile.name]);
    }
    const ids = tables.map((table) => table.partnership_id);
    const empty = ids.filter((partnership) => !seated.has(partnership));
    const invited = await readInvited(reader, db, viewer, empty);
    return tables.map(({ partnership_id: partnership, role, is_example: isExample }) => {
      const names = seated.get(partnership) ?? invited.get(partnership) ?? [];
      return { partnership, role: role as Role, clients: names, isExample };
    });
  });
}

/** Before its first client has sat down, a room is called by those for whom its seats wait. */
async function readInvited(
  reader: Reader,
  db: Handle,
  viewer: Id,
  partnerships: readonly Id[],
): Promise<Map<Id, string[]>> {
  const names = new Map<Id, string[]>();
  if (partnerships.length === 0) return names;
  const [heads, rows] = await Promise.all([
    readHeads(db, partnerships),
    readEntriesOfKind(db, partnerships, 'seat/offered'),
  ]);
  const offered = Map.groupBy(rows, (row) => row.partnership_id);
  const opened: Place[] = [];
  for (const head of heads) {
    const { partnership_id: partnership } = head;
    const key = partnershipKey(reader.keyring, head);
    const offers = (offered.get(partnership) ?? []).map((row) => openEntry(key, row));
    opened.push(...offers.map(({ item }) => ({ partnership, item })));
    const clients = offers
      .map(({ body }) => body as z.output<(typeof seat.entries)['seat/offered']>)
      .filter(({ role }) => role === 'client');
    names.set(
      partnership,
      clients.map(({ name }) => name),
    );
  }
  await logOpenings(db, viewer, opened);
  return names;
}
