import type { PartKind, Said, Telling } from './part.ts';

/** One line of a list while it is written. It is told from others by its key: two may be the same. */
export type DraftValue = { key: number; text: string };

export type DraftTelling = { name: string; words: string; values: readonly DraftValue[] };

export function blankTelling(part: PartKind, name: string): DraftTelling {
  return { name, words: '', values: part === 'matters' ? [{ key: 0, text: '' }] : [] };
}

export function draftOf(name: string, { words = '', values }: Pick<Said, 'words' | 'values'>) {
  return { name, words, values: values.map((text, key) => ({ key, text })) };
}

/** Lines that nothing was written on are left out, and so are words that nobody wrote. */
export function tellingOf({ name, words, values }: DraftTelling): Telling {
  const written = values.map(({ text }) => text).filter((text) => text.trim() !== '');
  return {
    name,
    ...(words.trim() !== '' && { words }),
    ...(written.length > 0 && { values: written }),
  };
}

/** The list with one line a place further up (-1) or down (1); at either end nothing moves. */
export function moved<Line>(lines: readonly Line[], at: number, by: -1 | 1): readonly Line[] {
  const line = lines[at];
  const other = lines[at + by];
  if (line === undefined || other === undefined) return lines;
  return lines.with(at, other).with(at + by, line);
}

/** A line to write on, with a key that none of these has. */
export function withOneMore(values: readonly DraftValue[]): readonly DraftValue[] {
  return [...values, { key: Math.max(-1, ...values.map(({ key }) => key)) + 1, text: '' }];
}
