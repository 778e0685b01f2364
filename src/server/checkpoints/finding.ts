import type { Id } from '../../record/ids.ts';

/** Something that speaks against the record being as it was written: ids and numbers, never content. */
export type Finding = {
  code: `chain/${string}` | `checkpoint/${string}` | `key/${string}`;
  partnership?: Id;
  /** The entry's number in its partnership, or the checkpoint's. */
  number?: number;
  /** What is wrong, in words. */
  words: string;
};
