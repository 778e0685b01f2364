import type { KeptPlan } from '../../rooms/coping/kept-plan.ts';
import type { Instant } from '../../record/time.ts';
import { openRow, type Row } from './sealed-row.ts';

/** What lies in a row where something is kept. Version 1; the seal names it. */
export type Kept = {
  plan: KeptPlan;
  keptAt: Instant;
  /** Says to the server that whoever sends it has opened this. */
  release: string;
};

/** The seal shows that it was written here, so it has the shape it was written in. */
export async function openKept(row: Row, passphrase: string): Promise<Kept | undefined> {
  const words = await openRow(row, passphrase);
  return words === undefined ? undefined : (JSON.parse(words) as Kept);
}
