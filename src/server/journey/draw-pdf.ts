/**
 * The path as a PDF that reads aloud as it looks: tagged, with its language and title, headings,
 * lists and quotes, in a font that it carries itself. What is only drawn is marked as such.
 */
import PDFDocument from 'pdfkit';
import type { Id } from '../../record/ids.ts';
import type { Piece } from '../../rooms/milestones.ts';
import { readAlphabets, type Alphabet, type Weight } from './fonts.ts';
import { markerInks } from './marker-inks.ts';
import { leavesOut, runsOf } from './runs.ts';
import type { Sheet, SheetLine } from './sheet.ts';

const ink = '#2b2320';
const quiet = '#55493f';
const indent = 16;

type Look = { size: number; weight?: Weight; color?: string; before?: number; indent?: number };
type Pen = { doc: PDFKit.PDFDocument; alphabets: readonly Alphabet[]; sheet: Sheet };
type Element = PDFKit.PDFStructureElement;

export async function drawPdf(sheet: Sheet): Promise<Buffer> {
  const alphabets = await readAlphabets();
  const doc = new PDFDocument({
    tagged: true,
    lang: sheet.language,
    displayTitle: true,
    pdfVersion: '1.7',
    size: 'LETTER',
    margins: { top: 56, bottom: 56, left: 64, right: 64 },
    // Whose it is stands on the sheet; what a reader lists tells nothing.
    info: {
      Title: sheet.title,
      Producer: 'Hearthside',
      Creator: 'Hearthside',
      CreationDate: sheet.madeOn,
    },
  });
  for (const { name, file } of alphabets) doc.registerFont(name, file);
  const written = readAll(doc);
  drawSheet({ doc, alphabets, sheet });
  doc.end();
  return written;
}

async function readAll(doc: AsyncIterable<unknown>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of doc) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function drawSheet(pen: Pen) {
  const { doc, sheet, alphabets } = pen;
  const whole = doc.struct('Document');
  doc.addStructure(whole);
  whole.add(write(pen, 'H1', sheet.title, { size: 26 }));
  const isWhole = !leavesOut(wordsIn(sheet), alphabets);
  const notes = [...sheet.notes, ...(isWhole ? [] : [sheet.letters])];
  for (const note of sheet.months.length === 0 ? [...notes, sheet.none] : notes) {
    whole.add(write(pen, 'P', note, { size: 11, color: quiet, before: 4 }));
  }
  for (const { title, lines } of sheet.months) {
    const month = doc.struct('Sect');
    whole.add(month);
    const [first] = lines;
    keepTogether(pen, [[title, 22], ...(first ? partsOf(first) : [])]);
    month.add(write(pen, 'H2', title, { size: 16, before: 22 }));
    const list = doc.struct('L');
    month.add(list);
    for (const line of lines) list.add(drawLine(pen, line));
    list.end();
    month.end();
  }
  whole.end();
}

/** One milestone, kept on one page where it fits on one. */
function drawLine(pen: Pen, line: SheetLine): Element {
  const { doc } = pen;
  const { head, title, sentence, option, words, voice, said, whoSees } = line;
  keepTogether(pen, partsOf(line));
  const item = doc.struct('LI');
  const body = doc.struct('LBody');
  item.add(body);
  body.add(write(pen, 'P', head, { size: 10, color: quiet, before: 14 }));
  if (title !== '') body.add(write(pen, 'P', title, { size: 14, weight: '700', before: 1 }));
  body.add(write(pen, 'P', sentence, { size: 11, before: 2 }));
  if (option !== undefined) body.add(write(pen, 'P', option, { size: 11, weight: '700' }));
  if (words !== undefined) body.add(drawQuote(pen, words, voice));
  for (const each of said) {
    body.add(write(pen, 'P', each.head, { size: 10, color: quiet, before: 6, indent }));
    body.add(drawQuote(pen, each.words, each.by));
  }
  body.add(write(pen, 'P', whoSees, { size: 9.5, color: quiet, before: 4 }));
  body.end();
  item.end();
  return item;
}

/** Somebody's own words, with their color beside the first line; their name stands above it. */
function drawQuote(pen: Pen, words: string, voice: Id | undefined): Element {
  const { doc, sheet } = pen;
  const color = voice === undefined ? quiet : markerInks[sheet.markerOf(voice)];
  const quote = doc.struct('BlockQuote');
  doc.markContent('Artifact', { type: 'Layout' });
  doc.rect(doc.page.margins.left + 4, doc.y + 6, 3, 14).fill(color);
  doc.endMarkedContent();
  quote.add(write(pen, 'P', words, { size: 13, before: 4, indent }));
  quote.end();
  return quote;
}

/** Text as one element of the structure, whatever alphabets and colors it needs. */
function write(pen: Pen, as: string, text: string | readonly Piece[], look: Look): Element {
  const { doc, alphabets, sheet } = pen;
  const { size, weight = '400', color = ink, before = 0, indent: aside = 0 } = look;
  const { left } = doc.page.margins;
  const pieces = typeof text === 'string' ? [{ text }] : text;
  const runs = pieces.flatMap((piece) => {
    const voice = 'voice' in piece ? piece.voice : undefined;
    const heavy = voice === undefined ? weight : '700';
    const own = alphabets.filter((each) => each.weight === heavy);
    const fill = voice === undefined ? color : markerInks[sheet.markerOf(voice)];
    return runsOf(piece.text, own).map((run) => ({ ...run, fill }));
  });
  doc.y += before;
  const content = doc.markStructureContent(as);
  runs.forEach(({ text: run, font, fill }, n) => {
    const options = { continued: n < runs.length - 1, lineGap: size * 0.2 };
    doc.font(font).fontSize(size).fillColor(fill);
    if (n > 0) doc.text(run, options);
    else doc.text(run, left + aside, doc.y, { ...options, width: widthOn(doc) - aside });
  });
  doc.endMarkedContent();
  return doc.struct(as, {}, [content]);
}

function widthOn({ page }: PDFKit.PDFDocument): number {
  return page.width - page.margins.left - page.margins.right;
}

/** Begins a page where this much does not fit on the rest of this one, and would on a whole one. */
function keepTogether({ doc, alphabets }: Pen, parts: readonly (readonly [string, number])[]) {
  const [first] = alphabets;
  if (!first) return;
  const height = parts.reduce((sum, [text, size]) => {
    if (text === '') return sum;
    doc.font(first.name).fontSize(size);
    const asked = { width: widthOn(doc) - indent, lineGap: size * 0.2 };
    return sum + doc.heightOfString(text, asked) + 6;
  }, 16);
  const { top, bottom } = doc.page.margins;
  const whole = doc.page.height - top - bottom;
  if (height < whole && doc.y + height > doc.page.height - bottom) doc.addPage();
}

/** What a line says, in the sizes in which it is drawn. */
function partsOf(line: SheetLine): (readonly [string, number])[] {
  const { head, title, sentence, option = '', words = '', said, whoSees } = line;
  return [
    [head, 10],
    [title, 14],
    [sentence.map(({ text }) => text).join(''), 11],
    [option, 11],
    [words, 13],
    ...said.flatMap((each) => [[each.head, 10] as const, [each.words, 13] as const]),
    [whoSees, 9.5],
  ];
}

/** Everything that is written on it, to find out whether it can be drawn. */
function wordsIn({ title, notes, months }: Sheet): string {
  const lines = months.flatMap((month) => [
    month.title,
    ...month.lines.flatMap((line) => partsOf(line).map(([text]) => text)),
  ]);
  return [title, ...notes, ...lines].join('\n');
}
