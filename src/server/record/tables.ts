/** The tables a person sits at. A room is called by the names of its clients. */
import type * as z from 'zod';
import type { Role } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { seat } from '../../rooms/circle/seat.ts';
import { openEntry, partnershipKey } from '../store/entries.ts';
import { logOpening } from '../store/openings.ts';
import { readEntries, readHead } from '../store/reading.ts';
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
    const namesAt = (partnership: Id) =>
      clients
        .filter((client) => client.partnership_id === partnership)
        .flatMap(({ person_id: person }) => {
          const profile = profiles.get(person);
          return profile ? [profile.called ?? profile.name] : [];
        });
    const read: Table[] = [];
    for (const { partnership_id: partnership, role, is_example: isExample } of tables) {
      const seated = namesAt(partnership);
      const names = seated.length > 0 ? seated : await readInvited(reader, db, viewer, partnership);
      read.push({ partnership, role: role as Role, clients: names, isExample });
    }
    return read;
  });
}

/** Before its first client has sat down, a room is called by those for whom its seats wait. */
async function readInvited(reader: Reader, db: Handle, viewer: Id, partnership: Id) {
  const head = await readHead(db, partnership, 'look');
  if (!head) return [];
  const key = partnershipKey(reader.keyring, head);
  const offers = (await readEntries(db, partnership))
    .filter(({ kind }) => kind === 'seat/offered')
    .map((row) => openEntry(key, row));
  await logOpening(
    db,
    partnership,
    viewer,
    offers.map(({ item }) => item),
  );
  return offers.flatMap(({ body }) => {
    const { name, role } = body as z.output<(typeof seat.entries)['seat/offered']>;
    return role === 'client' ? [name] : [];
  });
}
