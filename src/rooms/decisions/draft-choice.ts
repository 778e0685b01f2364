import type { Choice } from './choice.ts';

/** A choice while somebody writes it. */
export type DraftChoice = { option: string | null; reason: string; again: string };

export function draftOf({ option, reason, again }: Choice): DraftChoice {
  return { option: option === '' ? null : option, reason, again: again ?? '' };
}

export function termsOf({ option, reason, again }: DraftChoice): Choice {
  return { option: option ?? '', reason, again: again === '' ? null : again };
}
