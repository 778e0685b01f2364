import { access, constants } from 'node:fs/promises';
import { readLedger } from '../../server/ledger/read-ledger.ts';

export type LedgerFacts = { folder: string; files: number; problems: string[] };

/** Whether it is there, holds, and can be written: without it nothing can be taken back. */
export async function lookAtLedger(folder: string): Promise<LedgerFacts> {
  try {
    const ledger = await readLedger(folder);
    const files = Object.keys(ledger.position).length;
    if (files === 0) return { folder, files, problems: [`There is no ledger in ${folder}.`] };
    await access(folder, constants.R_OK | constants.W_OK);
    return { folder, files, problems: ledger.problems({}) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return { folder, files: 0, problems: [`The ledger in ${folder} cannot be used (${code}).`] };
  }
}
