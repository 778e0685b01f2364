/** All that one person may see, for that person to take along. */
import { counted } from '../counted.ts';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { rolePasswords } from '../../server/bring-up.ts';
import { noLedger } from '../../server/ledger/ledger.ts';
import { startProblem } from '../../server/start-problem.ts';
import { openDatabase } from '../../server/store/database.ts';
import { writeWhole } from '../backup/file.ts';
import type { Answer, Ask, Command } from '../command.ts';
import { wronglyAsked } from '../wrongly-asked.ts';
import { findPerson } from './account.ts';
import { writeExportPage } from './page.ts';
import { readExport, type Export } from './read.ts';

export const exportPerson: Command = {
  name: 'export',
  says: 'Writes down all that one person may see, for that person. They are told that you did.',
  options: {
    person: { type: 'string', says: 'their email address here, or their id' },
    to: { type: 'string', says: 'a new folder: export.json and export.html go there' },
  },
  run: exportOne,
};

async function exportOne({ values, progress, ground, place }: Ask): Promise<Answer> {
  const { person: typed, to } = values;
  if (typeof typed !== 'string' || typeof to !== 'string' || !/@|^[0-9a-f-]{36}$/.test(typed))
    throw wronglyAsked(
      'export/whose',
      'Say whose, and where to: export --person <email address or id> --to <new folder>.',
    );
  const folder = place(to);
  await refuseFull(folder);
  const { owner, keyring } = await ground();
  // Read as the application reads, so the same rules hold. It ends nothing, so it needs no ledger.
  const database = openDatabase(owner, rolePasswords(keyring), noLedger, 2);
  try {
    const person = await database.atDoor((db) => findPerson(db, keyring, typed));
    if (person === undefined) throw nobody();
    const asked = { database, keyring, person, now: Date.now() };
    const read = await readExport(asked, (tables) =>
      progress.step('Reading, room by room', tables),
    );
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const json = join(folder, 'export.json');
    const page = join(folder, 'export.html');
    try {
      await writeWhole(json, [Buffer.from(`${JSON.stringify(read.what, undefined, 1)}\n`)]);
      await writeWhole(page, [Buffer.from(writeExportPage(read))]);
    } catch (error) {
      // Half of somebody's record in plain words is not left lying on a full disk.
      for (const file of [json, page]) await rm(file, { force: true });
      throw error;
    }
    return tell(read, json, page);
  } finally {
    await database.close();
  }
}

/** Numbers and places; what people wrote is in the files alone. */
function tell({ what: { tables } }: Export, json: string, page: string): Answer {
  const count = (of: 'items' | 'entries') =>
    tables.reduce((sum, table) => sum + table[of].length, 0);
  const found = {
    json,
    page,
    rooms: tables.length,
    items: count('items'),
    entries: count('entries'),
  };
  return {
    code: 0,
    lines: [
      `To read: ${page}`,
      `For programs: ${json}`,
      `${counted(found.rooms, 'room')}, ${counted(found.items, 'thing')}, ${counted(found.entries, 'entry', 'entries')}.`,
      'Give both files to this person and to nobody else, without reading them, and delete them here. The person was told that they were made.',
    ],
    found,
  };
}

async function refuseFull(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length === 0) return;
  throw startProblem(
    'export/folder',
    `There is something in ${folder} already, and nothing is written over. Choose a new folder.`,
  );
}

function nobody(): Error {
  return startProblem(
    'export/nobody',
    'There is nobody here with this address or id. Look how it is written, then try again.',
  );
}
