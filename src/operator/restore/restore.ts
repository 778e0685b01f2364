/** Brings a copy back into an empty house, and with it what was taken back since. */
import { basename } from 'node:path';
import type { Instant } from '../../record/time.ts';
import { rolePasswords } from '../../server/bring-up.ts';
import { keysMadeAt } from '../backup/shapes.ts';
import type { Answer, Ask, Command } from '../command.ts';
import { counted } from '../counted.ts';
import { expectFile, expectFolder } from '../look-at-files.ts';
import { wronglyAsked } from '../wrongly-asked.ts';
import { layRestoreGrounds } from './grounds.ts';
import { restoreHouse, type Restored } from './run.ts';

export const restore: Command = {
  name: 'restore',
  says: 'Brings a copy back into an empty house. What was taken back since it was made stays so.',
  options: {
    from: { type: 'string', says: 'the copy: house-….tar.age' },
    keys: { type: 'string', says: 'the folder with the keys' },
    ledger: {
      type: 'string',
      says: 'the folder with the ledger of the lost house: it is brought along',
    },
    checkpoints: {
      type: 'string',
      says: 'the folder with its checkpoints: they are brought along',
    },
    'without-ledger': {
      type: 'boolean',
      says: 'the ledger is lost for good: every share ends, and clients share anew',
    },
  },
  run: bringBack,
};

async function bringBack({ config, values, progress, place }: Ask): Promise<Answer> {
  const { from, keys, lost } = await readAsked(values, place);
  const withoutLedger = values['without-ledger'] === true;
  const grounds = await layRestoreGrounds(config, progress);
  try {
    const restored = await restoreHouse({
      owner: grounds.owner,
      keyring: grounds.keyring,
      passwords: rolePasswords(grounds.keyring),
      from,
      keys,
      ledger: config.ledgerFolder,
      checkpoints: config.checkpointFolder,
      lost,
      withoutLedger,
      progress,
    });
    const code = restored.closed.length === 0 ? 0 : 1;
    return { code, lines: tell(restored, withoutLedger), found: restored };
  } finally {
    await grounds.close();
  }
}

/** Looked at before a database is begun: a mistyped name leaves nothing behind. */
async function readAsked(values: Ask['values'], place: Ask['place']) {
  const { from, keys, ledger, checkpoints } = values;
  if (typeof from !== 'string' || typeof keys !== 'string')
    throw wronglyAsked(
      'restore/from-where',
      'Say which copy, and where its keys are: restore --from <house-….tar.age> --keys <folder>.',
    );
  await expectFile(place(from), '--from');
  if (keysMadeAt(basename(from)) !== undefined)
    throw wronglyAsked(
      'restore/keys-as-copy',
      `${place(from)} holds keys, and no house. Name the file house-….tar.age (--from).`,
    );
  await expectFolder(place(keys), '--keys');
  const folder = async (typed: unknown, option: string) => {
    if (typeof typed !== 'string') return undefined;
    await expectFolder(place(typed), option);
    return place(typed);
  };
  const lost = {
    ledger: await folder(ledger, '--ledger'),
    checkpoints: await folder(checkpoints, '--checkpoints'),
  };
  return { from: place(from), keys: place(keys), lost };
}

function tell(restored: Restored, withoutLedger: boolean) {
  const { madeAt, rows, withoutWayIn, checkpoints, closed } = restored;
  return [
    `The house is back as it was on ${timeOf(madeAt)} (${counted(rows, 'row')}). What was written after that is lost.`,
    withoutLedger
      ? 'Every share has ended, since nobody can say which ones were taken back. Clients share anew.'
      : tellLedger(restored),
    checkpoints > 0
      ? `It was held against ${counted(checkpoints, 'checkpoint')}; a new one says that it was restored.`
      : 'There were no checkpoints, so it was held against its own numbers alone, and a new line of checkpoints begins. If you have the old ones, restore once more into an empty house, with --checkpoints <folder>.',
    ...closed.map(
      (owner) =>
        `The key of ${owner} does not open: what was written there stays closed. An older archive of keys may still have it.`,
    ),
    'Everybody signs in again.',
    ...(withoutWayIn === 0
      ? []
      : [`People who have no way in and must be helped back in person: ${withoutWayIn}.`]),
    'Now start it: npm start',
  ];
}

function tellLedger({ lines, changed, ledgerUntil }: Restored): string {
  const until =
    ledgerUntil === undefined
      ? 'The ledger holds no line.'
      : `The ledger's last line is of ${timeOf(ledgerUntil)}: what was taken back after that, if anything, is shared again.`;
  return `What ended since then has ended here too: ${counted(changed, 'change')} by ${counted(lines, 'line')} of the ledger. ${until}`;
}

const timeOf = (at: Instant) => new Date(at).toISOString();
