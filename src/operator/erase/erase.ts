/** Erases one partnership, and says what that reaches and what not. */
import { isId, type Id } from '../../record/ids.ts';
import { day } from '../../record/time.ts';
import { openLedger } from '../../server/ledger/ledger.ts';
import type { Answer, Ask, Command } from '../command.ts';
import { readDays } from '../read-days.ts';
import { wronglyAsked } from '../wrongly-asked.ts';
import { erasePartnership, type Erased } from './run.ts';

export const erase: Command = {
  name: 'erase',
  says: 'Destroys the key of one partnership. Nobody can read it again: not the people, not you.',
  options: {
    partnership: { type: 'string', says: 'its id' },
    yes: { type: 'boolean', says: 'really: this cannot be undone' },
    'keep-keys-days': {
      type: 'string',
      says: 'how long backup keeps keys (35), for the date in the receipt',
    },
  },
  run: eraseOne,
};

async function eraseOne({ config, values, progress, ground }: Ask): Promise<Answer> {
  const partnership = readAsked(values);
  const days = readDays(values['keep-keys-days']);
  const { owner } = await ground();
  const step = progress.step('Destroying the key');
  const ledger = await openLedger(config.ledgerFolder);
  const erased = await erasePartnership({ owner, ledger, partnership });
  step.done();
  const receipt = writeReceipt(erased, days);
  const again = erased.wasBefore
    ? ['It was erased before, and nothing was changed now. Here is its receipt once more.', '']
    : [];
  return { code: 0, lines: [...again, ...sayReceipt(receipt)], found: { ...erased, receipt } };
}

function readAsked({ partnership, yes }: Ask['values']): Id {
  if (!isId(partnership))
    throw wronglyAsked(
      'erase/which',
      'Say which one, by its id: erase --partnership <id> --yes. Nothing was changed.',
    );
  if (yes !== true)
    throw wronglyAsked(
      'erase/not-sure',
      `This destroys the key of partnership ${partnership}. Nobody can ever read it again: not the people who wrote there, not you, not from copies once their keys are gone. If that is what its people want, add --yes. Nothing was changed.`,
    );
  return partnership;
}

type Receipt = {
  at: string;
  reaches: readonly string[];
  notReached: readonly string[];
  stays: readonly string[];
};

function writeReceipt({ at, entries, items, people }: Erased, days: number): Receipt {
  const horizon = new Date(at + days * day).toISOString().slice(0, 10);
  return {
    at: new Date(at).toISOString(),
    reaches: [
      'The database: the key is gone, so every word there is noise. All seats have ended.',
      'Every screen that had it open, within seconds, and the memory of every house that runs.',
      'Every copy made from now on.',
      'Every copy made before, as soon as it is restored with the ledger.',
    ],
    notReached: [
      `The archives of keys that backup made before now. They are removed after ${days} days: by ${horizon}, if backup runs until then. Copies of them elsewhere are yours to remove.`,
      'Freed pages and the write-ahead log of the database, in which the wrapped key stands until they are written over. It opens only with the master key.',
      'What people wrote down, printed, exported or kept on a device themselves.',
    ],
    stays: [
      `Ids, times and counts: ${entries} entries about ${items} items, unreadable, so that the history still checks.`,
      `A note to the ${people} people who sat there that a room was erased. It does not say which.`,
      'One line in the ledger: this id, and when.',
    ],
  };
}

function sayReceipt({ at, reaches, notReached, stays }: Receipt): string[] {
  const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`);
  return [
    `Erased on ${at}. Keep this receipt.`,
    '',
    'What this reaches:',
    ...list(reaches),
    '',
    'What it does not reach:',
    ...list(notReached),
    '',
    'What stays:',
    ...list(stays),
  ];
}
