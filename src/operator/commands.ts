import { backup } from './backup/backup.ts';
import { checkpoint } from './checkpoint.ts';
import type { Command } from './command.ts';
import { erase } from './erase/erase.ts';
import { exportPerson } from './export/export.ts';
import { restore } from './restore/restore.ts';
import { rotateKey } from './rotate-key/rotate-key.ts';
import { status } from './status/status.ts';
import { verify } from './verify/verify.ts';

/** Every tool, in the order in which the help names them. */
export const commands: readonly Command[] = [
  status,
  verify,
  checkpoint,
  rotateKey,
  backup,
  restore,
  erase,
  exportPerson,
];
