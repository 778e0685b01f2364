/** Writes where every chain ends into a folder outside the database, signed. */
import type { ClientConfig } from 'pg';
import { asKeeper } from '../store/as-keeper.ts';
import { hashOf, nothingBefore, readText, writeText, type Checkpoint } from './checkpoint.ts';
import { keepNote, listNumbers, readNote } from './folder.ts';
import { readHeads, type Head } from './heads.ts';
import type { Signer } from './signer.ts';

export type Writing = {
  folder: string;
  owner: ClientConfig;
  signer: Signer;
  clock?: () => Date;
  /** After a restore: the last checkpoint of which the restored data knows; 0 when of none. */
  restored?: number;
};

/** Of two processes at once each writes one, and the later names the earlier. */
export async function writeCheckpoint(writing: Writing): Promise<Checkpoint> {
  const { folder, owner, signer, clock = () => new Date(), restored } = writing;
  for (;;) {
    const last = await readLast(folder, signer);
    const heads = await asKeeper(owner, readHeads);
    const time = clock();
    const isFirstToday = last?.day !== dayOf(time);
    const names = isFirstToday || restored !== undefined ? 'all' : 'moved';
    const checkpoint: Checkpoint = {
      number: (last?.number ?? 0) + 1,
      time,
      before: last?.hash ?? nothingBefore,
      names,
      ...(restored === undefined ? {} : { restored }),
      heads:
        names === 'all'
          ? heads
          : heads.filter((head) => last?.known.get(head.partnership) !== placeOf(head)),
    };
    if (await keepNote(folder, checkpoint.number, signer.sign(writeText(checkpoint))))
      return checkpoint;
  }
}

type Last = {
  number: number;
  hash: string;
  day: string;
  /** Where each partnership ended, as the checkpoints say since the last that named all. */
  known: Map<string, string>;
};

async function readLast(folder: string, signer: Signer): Promise<Last | undefined> {
  const numbers = await listNumbers(folder);
  const number = numbers.at(-1);
  if (number === undefined) return undefined;
  const known = new Map<string, string>();
  let last: { hash: string; day: string } | undefined;
  for (const each of numbers.toReversed()) {
    const note = await readNote(folder, each);
    const text = signer.open(note);
    const checkpoint = text === undefined ? undefined : readText(text);
    last ??= { hash: hashOf(note), day: checkpoint ? dayOf(checkpoint.time) : '' };
    // What cannot be read is for `verify` to tell; from here on all are named again.
    if (!checkpoint) return { number, ...last, day: '', known };
    for (const head of checkpoint.heads)
      if (!known.has(head.partnership)) known.set(head.partnership, placeOf(head));
    if (checkpoint.names === 'all') break;
  }
  return { number, hash: last?.hash ?? nothingBefore, day: last?.day ?? '', known };
}

const placeOf = ({ seq, hash }: Head) => `${seq} ${hash.toString('hex')}`;

const dayOf = (time: Date) => time.toISOString().slice(0, 10);
