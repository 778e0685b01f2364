/** Walks along the chain of one partnership, entry by entry, and says where it does not hold. */
import type { Id } from '../../record/ids.ts';
import { firstHash, linkHash, type Link } from '../store/chain.ts';
import type { Finding } from './finding.ts';
import type { Head } from './heads.ts';
import type { Expected } from './read-checkpoints.ts';

export type Walked = Link & {
  hash: Buffer;
  /** Whether the item that it is about is there. */
  hasItem: boolean;
};

export type Walk = {
  /** The next entry, in the order of the numbers. */
  take(entry: Walked): void;
  /** After the last one: what was found. */
  end(): Finding[];
};

/** Beyond this, one more of the same tells nothing new. */
const most = 20;

/** `head` is the partnership's own row, without which the whole partnership is gone. */
export function walkChain(
  partnership: Id,
  head: Head | undefined,
  expected: readonly Expected[],
): Walk {
  const findings: Finding[] = [];
  const find = (code: Finding['code'], number: number, words: string) => {
    if (findings.length < most)
      findings.push({ code, partnership, number, words: `Partnership ${partnership}: ${words}` });
  };
  const bySeq = Map.groupBy(expected, ({ seq }) => seq);
  let seq = 0;
  let hash = firstHash(partnership);
  const compare = () => {
    for (const said of bySeq.get(seq) ?? [])
      if (!said.hash.equals(hash))
        find(
          'chain/rewritten',
          seq,
          `entry ${seq} is another than checkpoint ${said.checkpoint} says. History was rewritten.`,
        );
  };
  compare();
  return {
    take(entry) {
      const { seq: number } = entry;
      if (number !== seq + 1) find('chain/gap', seq + 1, `entry ${seq + 1} is gone.`);
      if (!linkHash(hash, entry).equals(entry.hash))
        find(
          'chain/changed',
          number,
          `entry ${number} is not as it was written, or not in its place.`,
        );
      if (!entry.hasItem)
        find('chain/no-item', number, `entry ${number} is about something that is gone.`);
      seq = number;
      hash = entry.hash;
      compare();
    },
    end() {
      if (head === undefined) {
        find('chain/no-partnership', seq, 'its own row is gone.');
        return findings;
      }
      if (head.seq !== seq || !head.hash.equals(hash))
        find(
          'chain/head',
          seq,
          `it says that its last entry is ${head.seq}, and the last that is there is ${seq}.`,
        );
      const [furthest] = expected.toSorted((a, b) => b.seq - a.seq);
      if (furthest && furthest.seq > seq)
        find(
          'chain/cut',
          seq,
          `it ends at entry ${seq}, and checkpoint ${furthest.checkpoint} knew entry ${furthest.seq}. The end was cut off.`,
        );
      return findings;
    },
  };
}
