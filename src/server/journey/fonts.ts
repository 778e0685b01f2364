import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

/** The voice of people on paper, in the alphabets that it has. The first that has a letter draws it. */
const alphabets = [
  'latin',
  'latin-ext',
  'vietnamese',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
];

export type Weight = '400' | '700';
/** One alphabet in one weight: its name, its file, and which letters it has. */
export type Alphabet = {
  name: string;
  weight: Weight;
  file: Buffer;
  has: (sign: string) => boolean;
};

const { resolve } = createRequire(import.meta.url);

/** Read once, when somebody first asks for a PDF. */
let read: Promise<Alphabet[]> | undefined;

export function readAlphabets(): Promise<Alphabet[]> {
  read ??= Promise.all(
    (['400', '700'] as const).flatMap((weight) => alphabets.map((name) => readOne(name, weight))),
  );
  return read;
}

async function readOne(name: string, weight: Weight): Promise<Alphabet> {
  const path = resolve(`@fontsource/literata/files/literata-${name}-${weight}-normal.woff`);
  const file = await readFile(path);
  const font = create(file) as Font;
  const has = (sign: string) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  return { name: `${name} ${weight}`, weight, file, has };
}
