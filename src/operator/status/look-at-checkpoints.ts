import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileOf, listNumbers } from '../../server/checkpoints/folder.ts';
import type { Instant } from '../../record/time.ts';

export type CheckpointFacts = { folder: string; count: number; last?: Instant };

/** When the last one was written. Whether they are ours is for `verify` to say. */
export async function lookAtCheckpoints(folder: string): Promise<CheckpointFacts> {
  const numbers = await listNumbers(folder);
  const last = numbers.at(-1);
  if (last === undefined) return { folder, count: 0 };
  const { mtimeMs } = await stat(join(folder, fileOf(last)));
  return { folder, count: numbers.length, last: Math.round(mtimeMs) };
}
