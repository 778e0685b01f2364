import type { Terms } from './exercise.ts';

/** A practice while somebody writes it: every field has something to show, if only nothing. */
export type DraftExercise = { what: string; how: string; often: string; from: string };

export const blankDraft: DraftExercise = { what: '', how: '', often: '', from: '' };

export function draftOf({ what, how = '', often = '', from = '' }: Terms): DraftExercise {
  return { what, how, often, from };
}

/** What was left empty is not there. */
export function termsOf({ what, how, often, from }: DraftExercise): Terms {
  return {
    what,
    ...(how.trim() !== '' && { how }),
    ...(often.trim() !== '' && { often }),
    ...(from !== '' && { from }),
  };
}
