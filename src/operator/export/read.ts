/**
 * Reads what one person may see, as that person: by the same delivery that their devices get, under
 * row-level security, written down as an opening like every other.
 */
import type { Delivery } from '../../record/delivery.ts';
import type { Id } from '../../record/ids.ts';
import { lastInstant, type Instant } from '../../record/time.ts';
import { isApart } from '../../rooms/rooms.ts';
import { tellPerson } from '../../server/auth/notices.ts';
import { createReader } from '../../server/record/create-reader.ts';
import { deliver, type Reader } from '../../server/record/deliver.ts';
import { readOpenings, type Opened } from '../../server/record/read-openings.ts';
import { readTables } from '../../server/record/tables.ts';
import type { Database } from '../../server/store/database.ts';
import type { Keyring } from '../../server/store/keyring.ts';
import { readAccount } from './account.ts';
import { exported, exportedTable, type Exported, type ExportedTable } from './shape.ts';
import type { Step } from '../progress.ts';

export type Exporting = { database: Database; keyring: Keyring; person: Id; now: Instant };

export type Export = { what: Exported; language: string; timeZone: string };

/** The person is told, in the same breath, that this was made. */
export async function readExport(
  { database, keyring, person, now }: Exporting,
  progress: (tables: number) => Step,
): Promise<Export> {
  const reader = createReader(database, keyring);
  const found = await readTables(reader, person);
  const step = progress(found.length);
  const tables: ExportedTable[] = [];
  for (const { partnership, role, clients } of found) {
    const table = await readTable(reader, person, partnership);
    if (table) tables.push({ partnership, role, clients, ...table });
    step.advance();
  }
  const { language, timeZone, ...account } = await database.atDoor(async (db) => {
    await tellPerson(db, now, person, 'account/exported');
    return readAccount(db, keyring, person);
  });
  step.done();
  const what = { format: 'hearthside export', version: 1, madeAt: now, account, tables };
  return { what: exported.parse(what), language, timeZone };
}

const ofDelivery = exportedTable.pick({ people: true, circle: true, items: true, entries: true });

async function readTable(reader: Reader, person: Id, partnership: Id) {
  const given = await deliver(reader, person, partnership, 'nothing');
  // Taken back in this moment: then it is not theirs to take along either.
  if (given === 'not-here' || !given.delivery) return undefined;
  const told = ofDelivery.parse(withoutApart(given.delivery));
  return { ...told, openings: await readAllOpenings(reader, person, partnership) };
}

/** What is apart stays in the house, even its author's own. */
function withoutApart({ people, circle, items, entries }: Delivery) {
  const apart = new Set(items.filter(isApart).map(({ id }) => id));
  return {
    people,
    circle,
    items: items.filter(({ id }) => !apart.has(id)),
    entries: entries.filter(({ item }) => !apart.has(item)),
  };
}

async function readAllOpenings(reader: Reader, person: Id, partnership: Id): Promise<Opened[]> {
  const all: Opened[] = [];
  let before: Instant = lastInstant;
  for (;;) {
    const page = (await readOpenings(reader, person, partnership, before)) ?? [];
    const last = page.at(-1);
    if (!last) return all;
    all.push(...page);
    before = last.at;
  }
}
