/** A copy of the house, closed with the master key; its keys in another place. */
import { realpath, mkdir } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Config } from '../../server/config.ts';
import { keepLastBackup } from './last.ts';
import { makeBackup, type Made } from './make.ts';
import type { Answer, Ask, Command } from '../command.ts';
import { readDays } from '../read-days.ts';
import { wronglyAsked } from '../wrongly-asked.ts';

export const backup: Command = {
  name: 'backup',
  says: 'Makes a copy of the house, also while it serves. Keys go to a folder of their own.',
  options: {
    to: { type: 'string', says: 'the folder for the copy' },
    keys: { type: 'string', says: 'another folder, for the keys without which the copy is noise' },
    'keep-keys-days': {
      type: 'string',
      says: 'how long keys are kept (35): after that, what was erased is gone from here too',
    },
  },
  run: backUp,
};

async function backUp({ config, values, progress, ground, place }: Ask): Promise<Answer> {
  const keepKeysDays = readDays(values['keep-keys-days']);
  const { to, keys } = await twoPlaces(place, values['to'], values['keys'], config);
  const { owner, keyring } = await ground();
  const { ledgerFolder: ledger, checkpointFolder: checkpoints, dataFolder } = config;
  const now = Date.now();
  const asked = { owner, keyring, ledger, checkpoints, to, keys, keepKeysDays, now, progress };
  const made = await makeBackup(asked);
  // One that could not be brought back whole is not the last good copy.
  const isWhole = made.ledgerProblems.length + made.closed.length === 0;
  if (isWhole) await keepLastBackup(dataFolder, { at: now, archive: made.archive });
  return {
    code: isWhole ? 0 : 1,
    lines: tell(made, keepKeysDays),
    found: {
      archive: made.archive,
      keys: made.keysArchive,
      bytes: made.bytes,
      rows: made.rows,
      pruned: made.pruned,
      ledgerProblems: made.ledgerProblems,
      closed: made.closed,
    },
  };
}

function tell(made: Made, days: number) {
  const { archive, keysArchive, bytes, rows, pruned, ledgerProblems, closed } = made;
  const megabytes = (bytes / 1_000_000).toFixed(1);
  return [
    `The copy: ${archive} (${rows.toLocaleString('en-US')} rows, ${megabytes} MB).`,
    `Its keys: ${keysArchive}.`,
    ...(pruned === 0 ? [] : [`Keys older than ${days} days were removed: ${pruned}.`]),
    'Keep the two in different places, and the master key in a third. Try a restore now and then.',
    ...ledgerProblems.map((problem) => `Look at the ledger: ${problem}`),
    ...closed.map(
      (owner) =>
        `The key of ${owner} does not open, so nobody can read there, and this copy cannot help. No older keys were removed: one of them may still have it.`,
    ),
  ];
}

async function twoPlaces(place: Ask['place'], to: unknown, keys: unknown, config: Config) {
  if (typeof to !== 'string' || typeof keys !== 'string')
    throw wronglyAsked(
      'backup/two-places',
      'Say where the copy goes and where its keys go, in two different folders: backup --to <folder> --keys <another folder>.',
    );
  if (isTogether(place(to), place(keys))) throw together();
  for (const folder of [place(to), place(keys)]) refuseInHouse(folder, config);
  const places = { to: await made(place(to)), keys: await made(place(keys)) };
  // Looked at again: one may be another name of the other.
  if (isTogether(places.to, places.keys)) throw together();
  for (const folder of [places.to, places.keys]) refuseInHouse(folder, config);
  return places;
}

/** What lies in the house is lost with it; what lies beside the master key is taken with it. */
function refuseInHouse(folder: string, { dataFolder, keyFile }: Config): void {
  if (!isInside(folder, dataFolder) && !isInside(folder, dirname(keyFile))) return;
  throw wronglyAsked(
    'backup/in-house',
    `${folder} lies in the data folder, or beside the master key. What is there is lost, or stolen, together with the house. Choose a folder elsewhere, best on another disk.`,
  );
}

function together(): Error {
  return wronglyAsked(
    'backup/same-place',
    'The copy and its keys must not lie in each other: whoever takes the one would have the other too. Choose two different folders, best on two disks.',
  );
}

async function made(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return realpath(folder);
}

const isInside = (inner: string, outer: string) => !relative(outer, inner).startsWith('..');
const isTogether = (one: string, other: string) => isInside(one, other) || isInside(other, one);
