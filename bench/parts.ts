import type { Part } from './part.ts';
import { act } from './parts/act.ts';
import { firstLoad } from './parts/first-load.ts';
import { fold } from './parts/fold.ts';
import { live } from './parts/live.ts';
import { memory } from './parts/memory.ts';
import { open } from './parts/open.ts';
import { start } from './parts/start.ts';
import { tap } from './parts/tap.ts';
import { write } from './parts/write.ts';
import { scale } from './scale/scale.ts';

/** Every part there is, in the order in which they are measured. */
export const parts: readonly Part[] = [
  open,
  fold,
  act,
  firstLoad,
  live,
  write,
  tap,
  memory,
  start,
  scale,
];
