/** The tables a person sits at. A room is called by the names of its clients. */
import type { Role } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
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
    return tables.map((table) => ({
      partnership: table.partnership_id,
      role: table.role as Role,
      clients: clients
        .filter((client) => client.partnership_id === table.partnership_id)
        .flatMap(({ person_id: person }) => {
          const profile = profiles.get(person);
          return profile ? [profile.called ?? profile.name] : [];
        }),
      isExample: table.is_example,
    }));
  });
}
