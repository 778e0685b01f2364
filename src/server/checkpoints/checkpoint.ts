/**
 * A checkpoint says where every chain ended at a time. It holds ids and numbers alone. As text:
 *
 *     hearthside heads
 *     number 12
 *     time 2026-01-31T10:00:00.000Z
 *     before <SHA-256 of the checkpoint before, as it was written; zeros for the first>
 *     names all                  (or `moved`: those that moved since the one before)
 *     restored 7                 (only after a restore; what came after 7 is of a time that is gone)
 *     <partnership> <number of its last entry> <its hash>
 */
import { createHash } from 'node:crypto';
import type { Head } from './heads.ts';

export type Checkpoint = {
  number: number;
  time: Date;
  /** SHA-256 of the checkpoint before, as it was written. */
  before: string;
  names: 'all' | 'moved';
  restored?: number;
  heads: readonly Head[];
};

const origin = 'hearthside heads';
export const nothingBefore = '0'.repeat(64);

export function writeText({ number, time, before, names, restored, heads }: Checkpoint): string {
  const lines = [
    origin,
    `number ${number}`,
    `time ${time.toISOString()}`,
    `before ${before}`,
    `names ${names}`,
    ...(restored === undefined ? [] : [`restored ${restored}`]),
    ...heads.map(({ partnership, seq, hash }) => `${partnership} ${seq} ${hash.toString('hex')}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const shape =
  /^hearthside heads\nnumber (\d+)\ntime (\S+)\nbefore ([0-9a-f]{64})\nnames (all|moved)\n(?:restored (\d+)\n)?((?:\S+ \d+ [0-9a-f]{64}\n)*)$/;

/** Reads what was signed; undefined where it is in no shape that we write. */
export function readText(text: string): Checkpoint | undefined {
  const parts = shape.exec(text);
  if (!parts) return undefined;
  const [, number, time = '', before = '', names, restored, heads = ''] = parts;
  return {
    number: Number(number),
    time: new Date(time),
    before,
    names: names === 'all' ? 'all' : 'moved',
    ...(restored === undefined ? {} : { restored: Number(restored) }),
    heads: heads.split('\n').slice(0, -1).map(readHead),
  };
}

function readHead(line: string): Head {
  const [partnership = '', seq, hash = ''] = line.split(' ');
  return { partnership, seq: Number(seq), hash: Buffer.from(hash, 'hex') };
}

export function hashOf(note: string): string {
  return createHash('sha256').update(note, 'utf8').digest('hex');
}
