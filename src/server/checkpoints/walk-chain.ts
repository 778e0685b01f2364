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
  const find = (found: Found | undefined) => {
    if (found && findings.length < most)
      findings.push({
        ...found,
        partnership,
        words: `Partnership ${partnership}: ${found.words}`,
      });
  };
  const bySeq = Map.groupBy(expected, ({ seq }) => seq);
  let at: Place = { seq: 0, hash: firstHash(partnership) };
  const compare = () => {
    for (const said of bySeq.get(at.seq) ?? []) find(notAsSaid(at, said));
  };
  compare();
  return {
    take(entry) {
      for (const found of lookAtEntry(at, entry)) find(found);
      at = { seq: entry.seq, hash: entry.hash };
      compare();
    },
    end() {
      if (head) find(notTheHead(at, head));
      else find({ code: 'chain/no-partnership', number: at.seq, words: 'its own row is gone.' });
      if (head) find(cutOff(at, expected));
      return findings;
    },
  };
}

type Found = Pick<Finding, 'code' | 'words'> & { number: number };
type Place = { seq: number; hash: Buffer };

function lookAtEntry(before: Place, entry: Walked): Found[] {
  const found: Found[] = [];
  const { seq: number, hash, hasItem } = entry;
  const next = before.seq + 1;
  if (number !== next)
    found.push({ code: 'chain/gap', number: next, words: `entry ${next} is gone.` });
  if (!linkHash(before.hash, entry).equals(hash))
    found.push({
      code: 'chain/changed',
      number,
      words: `entry ${number} is not as it was written, or not in its place.`,
    });
  if (!hasItem)
    found.push({
      code: 'chain/no-item',
      number,
      words: `entry ${number} is about something that is gone.`,
    });
  return found;
}

function notAsSaid({ seq, hash }: Place, said: Expected): Found | undefined {
  if (said.hash.equals(hash)) return undefined;
  return {
    code: 'chain/rewritten',
    number: seq,
    words: `entry ${seq} is another than checkpoint ${said.checkpoint} says. History was rewritten.`,
  };
}

function notTheHead({ seq, hash }: Place, head: Head): Found | undefined {
  if (head.seq === seq && head.hash.equals(hash)) return undefined;
  return {
    code: 'chain/head',
    number: seq,
    words: `it says that its last entry is ${head.seq}, and the last that is there is ${seq}.`,
  };
}

function cutOff({ seq }: Place, expected: readonly Expected[]): Found | undefined {
  const [furthest] = expected.toSorted((a, b) => b.seq - a.seq);
  if (!furthest || furthest.seq <= seq) return undefined;
  return {
    code: 'chain/cut',
    number: seq,
    words: `it ends at entry ${seq}, and checkpoint ${furthest.checkpoint} knew entry ${furthest.seq}. The end was cut off.`,
  };
}
