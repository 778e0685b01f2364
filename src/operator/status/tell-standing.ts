/** The standing of a house in words, and what of it needs somebody to look. */
import { amount, counted } from '../counted.ts';
import { minute, type Instant } from '../../record/time.ts';
import { sayLastBackup } from '../backup/last.ts';
import type { Standing } from './standing.ts';

const hour = 60 * minute;
const day = 24 * hour;
const leastFree = 500_000_000;

/** Each is a sentence that says what to do. */
export function findTroubles(standing: Standing, now: Instant): string[] {
  const { database, key, backup, disk } = standing;
  const troubles: string[] = [];
  if (!database.isReached) troubles.push(database.says);
  troubles.push(...keyTroubles(standing.key));
  if (database.isReached && database.isQuarantined)
    troubles.push(
      'A copy was being brought back here, and that is not finished, so the house stays shut. Run the same restore once more.',
    );
  else if (database.isReached && database.migrations.missing > 0)
    troubles.push(
      'The database has the shape of an older Hearthside. Start this one once: npm start',
    );
  if (disk && disk.freeBytes < leastFree)
    troubles.push(`Only ${size(disk.freeBytes)} are free on the disk. Make some room.`);
  // An empty house has nothing that could be lost.
  const holdsSomething = database.isReached && database.counts.entries > 0;
  if (!holdsSomething || key.state === 'missing') return troubles;
  if (!backup || now - backup.at > 8 * day) troubles.push(sayLastBackup(backup, now));
  return [...troubles, ...standing.ledger.problems, ...checkpointTroubles(standing, now)];
}

function keyTroubles({ state, file }: Standing['key']): string[] {
  switch (state) {
    case 'missing':
      return [`The master key is not in ${file}, or this user may not read it.`];
    case 'open to others':
      return [`Other users of this computer can reach the master key: chmod 600 "${file}"`];
    case 'damaged':
      return [`The master key in ${file} is damaged. Put back your copy of it.`];
    case 'rotating':
      return ['A rotation of the master key is not finished: npm run hearthside -- rotate-key'];
    case 'well':
      return [];
  }
}

function checkpointTroubles({ checkpoints, database }: Standing, now: Instant): string[] {
  const { last } = checkpoints;
  const isServing = database.isReached && database.runs === 'serving';
  if (last !== undefined && !(isServing && now - last > 3 * hour)) return [];
  return ['No checkpoint was written lately: npm run hearthside -- checkpoint'];
}

export function tellStanding(
  standing: Standing,
  troubles: readonly string[],
  now: Instant,
): string[] {
  const { version, database, key, checkpoints, ledger, backup, disk } = standing;
  const { count, last } = checkpoints;
  return [
    `Hearthside ${version}`,
    ...tellDatabase(database),
    `Master key: ${key.state}${key.mode === undefined ? '' : `, mode ${key.mode}`}`,
    `Checkpoints: ${count === 0 || last === undefined ? 'none yet' : `${amount(count)}, the last ${ago(now - last)}`}`,
    `Ledger: ${ledger.problems.length > 0 ? 'does not hold' : counted(ledger.files, 'file')}`,
    `Backup: ${sayLastBackup(backup, now)}`,
    ...(disk
      ? [
          `Disk: ${size(disk.dataBytes)} of data, ${size(disk.freeBytes)} free of ${size(disk.diskBytes)}`,
        ]
      : []),
    ...(troubles.length === 0
      ? ['', 'All is well.']
      : ['', 'Please look at this:', ...troubles.map((trouble) => `- ${trouble}`)]),
  ];
}

function tellDatabase(database: Standing['database']): string[] {
  if (!database.isReached) return ['Database: not reached'];
  const { version, bytes, migrations, counts, runs } = database;
  const where = {
    own: 'of your own',
    serving: 'embedded, in use by a house that is open',
    started: 'embedded, opened for this question alone',
  }[runs];
  const { applied, missing } = migrations;
  return [
    `Database: PostgreSQL ${version}, ${where}, ${size(bytes)}`,
    `Migrations: ${applied} applied${missing === 0 ? '' : `, ${missing} to come`}`,
    `People: ${amount(counts.people)}`,
    `Partnerships: ${amount(counts.partnerships)}${counts.examples === 0 ? '' : ` (and ${amount(counts.examples)} made up)`}`,
    `Entries: ${amount(counts.entries)}`,
    `Sessions: ${amount(counts.sessions)}`,
    `Open invitations: ${amount(counts.openInvitations)}`,
  ];
}

function ago(milliseconds: number): string {
  if (milliseconds < hour) return `${Math.max(0, Math.floor(milliseconds / minute))} minutes ago`;
  if (milliseconds < 2 * day) return `${Math.floor(milliseconds / hour)} hours ago`;
  return `${Math.floor(milliseconds / day)} days ago`;
}

function size(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value >= 10 || unit === 0 ? Math.round(value) : value.toFixed(1)} ${units[unit] ?? ''}`;
}
