import type { Part, PlanLine, Section } from './section.ts';

/** One line while somebody writes it. `row` tells rows apart while they come and go. */
export type DraftLine = { row: number; text: string; call: string; link: string };

/** A part of a plan while somebody writes it. */
export type DraftSection = { name: string; lines: readonly DraftLine[] };

export const blankLine: DraftLine = { row: 0, text: '', call: '', link: '' };

/** Where a line stands on a row of its own, because something besides words belongs to it. */
export const hasRows: readonly Part[] = ['ask', 'professionals', 'form'];

export function draftOf({ name, lines }: Pick<Section, 'name' | 'lines'>): DraftSection {
  return {
    name,
    lines: lines.map(({ text, call = '', link = '' }, row) => ({ row, text, call, link })),
  };
}

/** Rows that were left empty are not there. */
export function linesOf({ lines }: DraftSection): PlanLine[] {
  return lines
    .filter(({ text, call, link }) => [text, call, link].some((each) => each.trim() !== ''))
    .map(({ text, call, link }) => ({
      text,
      ...(call.trim() !== '' && { call }),
      ...(link.trim() !== '' && { link }),
    }));
}

/** The lines with an empty one below them. */
export function withAnother(lines: readonly DraftLine[]): DraftLine[] {
  return [...lines, { ...blankLine, row: 1 + Math.max(0, ...lines.map(({ row }) => row)) }];
}

/** Lines as they are written one below the other, and read back so. */
export function asText({ lines }: DraftSection): string {
  return lines.map(({ text }) => text).join('\n');
}

export function fromText(text: string, before: readonly DraftLine[]): DraftLine[] {
  return text
    .split('\n')
    .map((each) => before.find((line) => line.text === each) ?? { ...blankLine, text: each });
}
