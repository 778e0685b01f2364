/** The path as a page to keep: read anywhere, by anything that reads pages aloud, and printed. */
import type { Id } from '../../record/ids.ts';
import { writeKeptPage } from '../help/kept-page.ts';
import { html, type Markup } from '../help/markup.ts';
import { markerInks } from './marker-inks.ts';
import type { Sheet, SheetLine } from './sheet.ts';

const style = `ol{padding-left:0;list-style:none}ol>li{break-inside:avoid;padding:.75rem 0;border-top:1px solid #ccc}
h3{margin:.25rem 0;font-size:1.25rem}.head,.who{color:#555;font-size:1rem}
blockquote{margin:.5rem 0;padding-left:.875rem;border-left:4px solid #767676;white-space:pre-wrap;overflow-wrap:anywhere}
@media print{*{print-color-adjust:exact}}
${Object.entries(markerInks)
  .map(([marker, ink]) => `b.${marker}{color:${ink}}blockquote.${marker}{border-color:${ink}}`)
  .join('')}`;

export function writeSheetPage(sheet: Sheet): string {
  const { language, title, notes, months, none } = sheet;
  return writeKeptPage({
    language,
    title,
    more: style,
    main: html`<h1>${title}</h1>
      ${notes.map((note) => html`<p>${note}</p>`)}
      ${months.length === 0 ? html`<p>${none}</p>` : undefined}
      ${months.map(
        (month) =>
          html`<h2>${month.title}</h2>
            <ol>
              ${month.lines.map((line) => writeLine(line, sheet))}
            </ol>`,
      )}`,
  });
}

function writeLine(line: SheetLine, sheet: Sheet): Markup {
  const { head, title, sentence, option, words, voice, said, whoSees } = line;
  return html`<li>
    <p class="head">${head}</p>
    ${title === '' ? undefined : html`<h3>${title}</h3>`}
    <p>${sentence.map((piece) => writePiece(piece, sheet))}</p>
    ${option === undefined ? undefined : html`<p>${option}</p>`}
    ${words === undefined ? undefined : quote(words, voice, sheet)}
    ${said.map(
      (each) =>
        html`<p class="head">${each.head}</p>
          ${quote(each.words, each.by, sheet)}`,
    )}
    <p class="who">${whoSees}</p>
  </li>`;
}

function writePiece({ text, voice }: SheetLine['sentence'][number], { markerOf }: Sheet): Markup {
  return voice === undefined ? html`${text}` : html`<b class="${markerOf(voice)}">${text}</b>`;
}

function quote(words: string, voice: Id | undefined, { markerOf }: Sheet): Markup {
  const marker = voice === undefined ? 'shared' : markerOf(voice);
  return html`<blockquote class="${marker}" dir="auto">${words}</blockquote>`;
}
