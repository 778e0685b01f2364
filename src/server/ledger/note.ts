/**
 * What a transaction ends is noted on its handle while it works, and written down as its last step
 * before the commit: whoever ends something needs to know of no ledger, only say it.
 */
import { sql } from 'kysely';
import type { Handle } from '../store/transaction.ts';
import type { Ledger } from './ledger.ts';
import type { LedgerLine } from './line.ts';

const noted = new WeakMap<Handle, LedgerLine[]>();

/** Says, inside the transaction in which it happens, that something ends for good. */
export function noteForLedger(db: Handle, ...lines: readonly LedgerLine[]): void {
  const before = noted.get(db);
  if (before) before.push(...lines);
  else noted.set(db, [...lines]);
}

/**
 * While a transaction has lines in the ledger and is not yet over, it holds this lock with others;
 * a copy of the house takes it alone for a moment, and so knows which lines it already holds.
 */
export const ledgerLock = sql`hashtext('hearthside ledger')`;

/** Restoring ends all sessions whatever the ledger says, so nobody is kept from signing out. */
const endsAnyway = new Set<LedgerLine['what']>(['session-ended', 'sessions-ended']);

/** Writes down what was noted. Throws where it cannot: then the transaction is undone. */
export async function writeNoted(db: Handle, ledger: Ledger): Promise<void> {
  const lines = noted.get(db) ?? [];
  if (lines.length === 0) return;
  await sql`select pg_advisory_xact_lock_shared(${ledgerLock})`.execute(db);
  const mustStay = lines.some(({ what }) => !endsAnyway.has(what));
  await ledger.write(lines).catch((error: unknown) => {
    if (mustStay) throw error;
  });
}
