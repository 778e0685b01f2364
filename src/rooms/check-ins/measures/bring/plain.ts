/** What stands in a file that somebody brings: anything at all, until it was looked at. */
import { sentence } from '../../../../record/words.ts';
import type { Reasons } from './reasons.ts';

export type Thing = Readonly<Record<string, unknown>>;

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The things in a list; what is no list has none. */
export function thingsIn(value: unknown): Thing[] {
  return Array.isArray(value) ? value.filter(isThing) : [];
}

/** Tags, entities, and the marks by which plain text is made bold, linked, listed or set as code. */
const markup =
  /<\/?[a-z!?]|&(?:[a-z]+|#\d+|#x[\da-f]+);|\]\(|\*\*|__|~~|```|`[^`]+`|^#{1,6} |^[*+>-] /imu;

/** Words as they are shown: with no markup, which would stand there as signs that nobody can read. */
export function readPlain(value: unknown, where: string, reasons: Reasons): string | undefined {
  if (value === undefined || value === '') return reasons.add('no-text', where);
  const read = sentence.safeParse(value);
  if (!read.success || markup.test(read.data)) return reasons.add('not-plain', where);
  return read.data;
}

export function readJson(text: string, file: string, reasons: Reasons): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return reasons.add('not-json', file);
  }
}
