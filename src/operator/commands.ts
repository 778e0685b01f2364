import { backup } from './backup.ts';
import { checkpoint } from './checkpoint.ts';
import type { Command } from './command.ts';
import { erase } from './erase.ts';
import { exportPerson } from './export.ts';
import { restore } from './restore.ts';
import { rotateKey } from './rotate-key.ts';
import { status } from './status.ts';
import { verify } from './verify.ts';

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
