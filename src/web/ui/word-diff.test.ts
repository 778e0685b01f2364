import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stretch, wordDiff } from './word-diff.ts';

const without = (kind: Stretch['kind'], diff: readonly Stretch[]): string =>
  diff
    .filter((stretch) => stretch.kind !== kind)
    .map(({ text }) => text)
    .join('');

/** The same few words in many orders, so that most of two texts agrees. */
const text = fc
  .array(fc.constantFrom('most', 'Sundays', 'dinner', ',', '.', ' ', ' ', '\n', 'don’t', '家', 'é'))
  .map((words) => words.join(''));

describe('what changed between two texts', () => {
  it('is shown by words, a changed phrase in one piece', () => {
    const before = 'Stay at the table until dinner is over, every Sunday.';
    const after =
      'Stay at the table until dinner is over, most Sundays. Step out when I need to, and come back.';
    expect(wordDiff(before, after)).toEqual([
      { kind: 'same', text: 'Stay at the table until dinner is over, ' },
      { kind: 'removed', text: 'every Sunday' },
      { kind: 'added', text: 'most Sundays. Step out when I need to, and come back' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('is nothing when nothing changed', () => {
    expect(wordDiff('Come back.', 'Come back.')).toEqual([{ kind: 'same', text: 'Come back.' }]);
    expect(wordDiff('', '')).toEqual([]);
  });

  it('is everything when all is new or gone', () => {
    expect(wordDiff('', 'Come back.')).toEqual([{ kind: 'added', text: 'Come back.' }]);
    expect(wordDiff('Come back.', '')).toEqual([{ kind: 'removed', text: 'Come back.' }]);
  });

  it('never loses or invents a letter', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = wordDiff(before, after);
        expect(without('added', diff)).toBe(before);
        expect(without('removed', diff)).toBe(after);
        const kinds = diff.map(({ kind }) => kind);
        expect(kinds.filter((kind, at) => kind === kinds[at - 1])).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('stays quick on a long text', () => {
    const long = Array.from({ length: 6000 }, (_, at) => `word${at}`).join(' ');
    const other = Array.from({ length: 6000 }, (_, at) => `other${at}`).join(' ');
    const started = performance.now();
    expect(without('added', wordDiff(long, other))).toBe(long);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
