/** Reads all checkpoints of a folder, and looks whether they themselves are whole. */
import { hashOf, nothingBefore, readText, type Checkpoint } from './checkpoint.ts';
import type { Finding } from './finding.ts';
import { fileOf, listNumbers, readNote } from './folder.ts';
import type { Signer } from './signer.ts';

export type Checkpoints = {
  /** Those that are signed by us and stand in their line. */
  trusted: readonly Checkpoint[];
  /** What each partnership's chain must hold: at which number, which hash, and who says so. */
  expected: ReadonlyMap<string, readonly Expected[]>;
  findings: readonly Finding[];
};

export type Expected = { seq: number; hash: Buffer; checkpoint: number };

export async function readCheckpoints(folder: string, signer: Signer): Promise<Checkpoints> {
  const numbers = await listNumbers(folder);
  const trusted: Checkpoint[] = [];
  const findings: Finding[] = [];
  let before = nothingBefore;
  let next = 1;
  for (const number of numbers) {
    if (number !== next) findings.push(gone(next, number - 1));
    const note = await readNote(folder, number);
    const text = signer.open(note);
    const checkpoint = text === undefined ? undefined : readText(text);
    if (!checkpoint || checkpoint.number !== number) findings.push(notOurs(number));
    else {
      // After one that is gone nobody can say what stood before.
      if (number === next && checkpoint.before !== before) findings.push(otherBefore(number));
      trusted.push(checkpoint);
    }
    before = hashOf(note);
    next = number + 1;
  }
  return { trusted, expected: expect(trusted), findings };
}

/** What was undone by a restore is not asked of the chains any more. */
function expect(checkpoints: readonly Checkpoint[]): Map<string, Expected[]> {
  const expected = new Map<string, Expected[]>();
  let restored = Number.POSITIVE_INFINITY;
  for (const checkpoint of checkpoints.toReversed()) {
    const { number, heads } = checkpoint;
    if (number <= restored) {
      for (const { partnership, seq, hash } of heads) {
        const known = expected.get(partnership) ?? [];
        if (known.length === 0) expected.set(partnership, known);
        known.push({ seq, hash, checkpoint: number });
      }
      if (checkpoint.restored !== undefined) restored = checkpoint.restored;
    }
  }
  return expected;
}

const gone = (from: number, to: number): Finding => ({
  code: 'checkpoint/gone',
  number: from,
  words:
    from === to
      ? `Checkpoint ${from} is gone (${fileOf(from)}).`
      : `The checkpoints ${from} to ${to} are gone.`,
});

const notOurs = (number: number): Finding => ({
  code: 'checkpoint/not-ours',
  number,
  words: `Checkpoint ${number} does not carry our signature, or was changed after it was signed (${fileOf(number)}).`,
});

const otherBefore = (number: number): Finding => ({
  code: 'checkpoint/other-before',
  number,
  words: `Checkpoint ${number} names another checkpoint before it than the one that is there. One of them was put in another's place.`,
});
