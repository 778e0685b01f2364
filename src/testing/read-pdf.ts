/** What a PDF of ours holds, read without drawing it: its bytes unpacked, and its text as letters. */
import { inflateSync } from 'node:zlib';

/** The file with every stream that was packed beside it, unpacked. */
export function unpackPdf(pdf: Buffer): string {
  return [pdf.toString('latin1'), ...streamsOf(pdf)].join('\n');
}

function streamsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/Length (\d+)[^>]*>>\s*stream\r?\n/g)].flatMap((found) => {
    const from = found.index + found[0].length;
    const packed = pdf.subarray(from, from + Number(found[1]));
    try {
      return [inflateSync(packed).toString('latin1')];
    } catch {
      return [];
    }
  });
}

/**
 * The text in the order in which it is drawn. Letters are written as numbers of a font that holds no
 * others; each font says which letters they are.
 */
export function textOfPdf(pdf: Buffer): string {
  const maps = lettersByFont(pdf);
  return streamsOf(pdf)
    .filter((stream) => /\bTf\b/.test(stream))
    .flatMap((stream) => readRuns(stream, maps))
    .join('');
}

function lettersByFont(pdf: Buffer): Map<string, Map<number, string>> {
  const text = pdf.toString('latin1');
  const streamOf = (ref: string) => {
    const at = text.search(new RegExp(`(?<!\\d)${ref} 0 obj`));
    return streamsOf(pdf.subarray(at))[0] ?? '';
  };
  const objects = new Map(
    [...text.matchAll(/(?<!\d)(\d+) 0 obj([\s\S]*?)endobj/g)].map(([, ref = '', body = '']) => [
      ref,
      body,
    ]),
  );
  const named = [...text.matchAll(/\/(F\d+) (\d+) 0 R/g)];
  return new Map(
    named.map(([, name = '', ref = '']) => {
      const letters = /\/ToUnicode (\d+) 0 R/.exec(objects.get(ref) ?? '')?.[1];
      return [name, letters === undefined ? new Map() : readLetters(streamOf(letters))];
    }),
  );
}

function readLetters(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  const ranges = map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi);
  for (const [, from = '0', listed = ''] of ranges) {
    [...listed.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], n) => {
      const units = hex.replaceAll(' ', '').match(/.{4}/g) ?? [];
      letters.set(
        Number.parseInt(from, 16) + n,
        String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))),
      );
    });
  }
  return letters;
}

function readRuns(stream: string, maps: Map<string, Map<number, string>>): string[] {
  let letters = new Map<number, string>();
  return [...stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|\bET\b/g)].map(
    ([whole, font, shown]) => {
      if (font !== undefined) letters = maps.get(font) ?? letters;
      if (shown === undefined) return whole === 'ET' ? '\n' : '';
      const hex = [...shown.matchAll(/<([0-9a-f]*)>/gi)].map(([, digits = '']) => digits).join('');
      const glyphs = hex.match(/.{4}/g) ?? [];
      return glyphs.map((glyph) => letters.get(Number.parseInt(glyph, 16)) ?? '').join('');
    },
  );
}
