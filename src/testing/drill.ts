/**
 * A house to lose and bring back: people who share, leave, narrow and change their ways in, before
 * and after a copy is made of it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { makeBackup, type Made } from '../operator/backup/make.ts';
import type { Progress } from '../operator/progress.ts';
import type { Id } from '../record/ids.ts';
import { isRefusal } from '../record/refusal.ts';
import { openLedger, type Ledger } from '../server/ledger/ledger.ts';
import { createReader } from '../server/record/create-reader.ts';
import { deliver } from '../server/record/deliver.ts';
import { appendAct, type Writer } from '../server/store/append.ts';
import { openDoorstep, openTestPractice, type Doorstep } from './doorstep.ts';
import { setTable, type Table } from './table.ts';
import { there } from './there.ts';

export type Who = 'mateo' | 'amara' | 'rosa' | 'june';
export type Folders = Record<'all' | 'ledger' | 'checkpoints' | 'to' | 'keys', string>;
export type Drill = {
  step: Doorstep;
  writer: Writer;
  ledger: Ledger;
  folders: Folders;
  table: Table<Who>;
};

export const noProgress: Progress = {
  step: () => ({ advance: () => {}, done: () => {} }),
};

export async function openDrill(): Promise<Drill & { close(): Promise<void> }> {
  const all = await mkdtemp(join(tmpdir(), 'drill-'));
  const [ledgerFolder, checkpoints, to, keys] = ['ledger', 'checkpoints', 'to', 'keys'].map(
    (name) => join(all, name),
  ) as [string, string, string, string];
  const folders = { all, ledger: ledgerFolder, checkpoints, to, keys };
  const ledger = await openLedger(folders.ledger);
  const step = await openDoorstep({ ledger });
  await openTestPractice(step);
  const { keyring } = step.door;
  const table = await setTable(step.connection, keyring, {
    mateo: 'client',
    amara: 'therapist',
    rosa: 'supporter',
    june: 'professional',
  });
  return {
    step,
    writer: step.door,
    ledger,
    folders,
    table,
    async close() {
      await step.close();
      await rm(all, { recursive: true, force: true });
    },
  };
}

export async function actAs(
  { writer, table }: Pick<Drill, 'writer' | 'table'>,
  who: Who,
  kind: string,
  body: object,
  item: Id = newId(),
): Promise<Id> {
  const about = [table.people.mateo];
  const asked = { id: newId(), item, kind, body, about };
  const outcome = await appendAct(writer, table.people[who], table.partnership, asked);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return item;
}

/** The items that somebody is given, and all that is said in them. */
export async function seenBy(
  { database, keyring }: Writer,
  table: Table<Who>,
  who: Who,
): Promise<{ items: Id[]; said: string } | 'not-here'> {
  const reader = createReader(database, keyring);
  const found = await deliver(reader, table.people[who], table.partnership, 'nothing');
  if (found === 'not-here') return found;
  const { items, entries } = there(found.delivery);
  return { items: items.map(({ id }) => id), said: JSON.stringify(entries) };
}

export function backUpNow({ step, folders }: Drill, now = Date.now()): Promise<Made> {
  return makeBackup({
    owner: step.connection,
    keyring: step.door.keyring,
    ...folders,
    keepKeysDays: 35,
    now,
    progress: noProgress,
  });
}
