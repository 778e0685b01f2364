import type { Rhythm, Terms } from './terms.ts';

/** Terms while somebody writes them: every field has something to show, if only nothing. */
export type DraftTerms = { title: string; why: string; notice: string; rhythm: Rhythm };

export const blankTerms: DraftTerms = { title: '', why: '', notice: '', rhythm: 'fortnightly' };

export function draftOf({ title, why = '', notice = '', rhythm }: Terms): DraftTerms {
  return { title, why, notice, rhythm };
}

/** What was left empty is not there. */
export function termsOf({ title, why, notice, rhythm }: DraftTerms): Terms {
  return {
    title,
    ...(why.trim() !== '' && { why }),
    ...(notice.trim() !== '' && { notice }),
    rhythm,
  };
}
