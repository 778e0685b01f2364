import type { LastBackup } from '../backup/last.ts';
import type { Grounds } from '../grounds.ts';
import type { CheckpointFacts } from './look-at-checkpoints.ts';
import type { LedgerFacts } from './look-at-ledger.ts';
import type { DatabaseFacts } from './look-at-database.ts';
import type { KeyFacts } from './look-at-key.ts';
import type { Disk } from './measure-disk.ts';

/** What `--json` tells, beside `ok` and `troubles`. */
export type Standing = {
  version: string;
  database:
    | ({ isReached: true; runs: Grounds['database'] } & DatabaseFacts)
    | { isReached: false; says: string };
  key: KeyFacts;
  checkpoints: CheckpointFacts;
  ledger: LedgerFacts;
  backup: LastBackup | undefined;
  disk: Disk | undefined;
};
