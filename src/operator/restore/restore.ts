/** Brings a copy back into an empty house, and with it what was taken back since. */
import { rolePasswords } from '../../server/bring-up.ts';
import { startProblem } from '../../server/start-problem.ts';
import type { Answer, Ask, Command } from '../command.ts';
import { layRestoreGrounds } from './grounds.ts';
import { restoreHouse, type Restored } from './run.ts';

export const restore: Command = {
  name: 'restore',
  says: 'Brings a copy back into an empty house. What was taken back since it was made stays so.',
  options: {
    from: { type: 'string', says: 'the copy: house-….tar.age' },
    keys: { type: 'string', says: 'the folder with the keys' },
    ledger: { type: 'string', says: 'the folder with the ledger, where it is not the usual one' },
    'without-ledger': {
      type: 'boolean',
      says: 'the ledger is lost for good: every share ends, and clients share anew',
    },
  },
  run: bringBack,
};

async function bringBack({ config, values, progress, place }: Ask): Promise<Answer> {
  const { from, keys, ledger } = values;
  if (typeof from !== 'string' || typeof keys !== 'string')
    throw startProblem(
      'restore/from-where',
      'Say which copy, and where its keys are: restore --from <house-….tar.age> --keys <folder>.',
    );
  const withoutLedger = values['without-ledger'] === true;
  const grounds = await layRestoreGrounds(config, progress);
  try {
    const restored = await restoreHouse({
      owner: grounds.owner,
      keyring: grounds.keyring,
      passwords: rolePasswords(grounds.keyring),
      from: place(from),
      keys: place(keys),
      ledger: typeof ledger === 'string' ? place(ledger) : config.ledgerFolder,
      checkpoints: config.checkpointFolder,
      withoutLedger,
      progress,
    });
    return { code: 0, lines: tell(restored, withoutLedger), found: restored };
  } finally {
    await grounds.close();
  }
}

function tell({ madeAt, rows, lines, changed, withoutWayIn }: Restored, withoutLedger: boolean) {
  return [
    `The house is back as it was on ${new Date(madeAt).toISOString()} (${rows.toLocaleString('en-US')} rows). What was written after that is lost.`,
    withoutLedger
      ? 'Every share has ended, since nobody can say which ones were taken back. Clients share anew.'
      : `What ended since then has ended here too: ${changed.toLocaleString('en-US')} changes by ${lines.toLocaleString('en-US')} lines of the ledger.`,
    'Everybody signs in again.',
    ...(withoutWayIn === 0
      ? []
      : [`People who have no way in and must be helped back in person: ${withoutWayIn}.`]),
    'Now start it: npm start',
  ];
}
