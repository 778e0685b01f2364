import type { Hours } from '../../record/hours.ts';
import type { Kind, Terms } from './part.ts';

/** A part while somebody writes it: every field has something to show, if only nothing. */
export type DraftPart = {
  kind: Kind;
  name: string;
  words: string;
  /** As it is chosen from a list; empty where no time is promised. */
  replyDays: string;
  hours: Hours;
};

const usualWeek = [1, 2, 3, 4, 5];

/** A part of this kind before anything was written, by the name and words it begins with. */
export function blankPart(kind: Kind, name: string, words: string, timeZone: string): DraftPart {
  const hours = { days: usualWeek, from: '09:00', to: '17:00', timeZone };
  return { kind, name, words, replyDays: kind === 'replies' ? '2' : '', hours };
}

export function draftOf({ kind, name, words = '', replyDays, hours }: Terms): DraftPart {
  const blank = blankPart(kind, name, words, hours?.timeZone ?? 'UTC');
  return {
    ...blank,
    replyDays: replyDays === undefined ? '' : String(replyDays),
    ...(hours && { hours }),
  };
}

/** What was left empty is not there. */
export function termsOf({ kind, name, words, replyDays, hours }: DraftPart): Terms {
  return {
    kind,
    name,
    ...(words.trim() !== '' && { words }),
    ...(kind === 'replies' && replyDays !== '' && { replyDays: Number(replyDays) }),
    ...(kind === 'hours' && { hours }),
  };
}
