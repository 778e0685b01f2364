import type { LimitKind, LimitTerms } from './limits.ts';

/** A limit while somebody writes it. The words that touch it are written one on each line. */
export type DraftLimit = { kind: LimitKind; says: string; touches: string; instead: string };

export const blankLimit: DraftLimit = { kind: 'topic', says: '', touches: '', instead: '' };

export function draftOf({ kind, says, touches, instead = '' }: LimitTerms): DraftLimit {
  return { kind, says, touches: touches.join('\n'), instead };
}

export function termsOf({ kind, says, touches, instead }: DraftLimit): LimitTerms {
  const listed = touches
    .split(/[\n,;]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return { kind, says, touches: listed, ...(instead.trim() !== '' && { instead }) };
}
