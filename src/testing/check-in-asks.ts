/** What people ask for in the stories about check-ins: `mateo` `begins`, `answersOne(8, 1)`. */
import type { Id } from '../record/ids.ts';
import type { CheckIn, Rhythm, Terms } from '../rooms/check-ins/check-in.ts';
import type { Ask, InRoom } from './given.ts';

const seeing = (ask: (checkIn: CheckIn) => Ask): InRoom => ({ room: 'check-ins', ask });
const newest = ({ answerings }: CheckIn) => answerings.at(-1)?.id;

export function proposesCheckIn(asked: Partial<Terms> = {}, about?: Id[]): Ask {
  const terms = { measure: 'phq-9', rhythm: 'weekly', ...asked };
  return { kind: 'check-ins/propose', body: { terms }, about };
}

export const agreesToCheckIn = seeing(({ suggestions }) => ({
  kind: 'check-ins/agree',
  body: { suggestion: suggestions.at(-1)?.id },
}));

export function suggestsRhythm(rhythm: Rhythm, more: Partial<Terms> = {}): InRoom {
  return seeing(({ terms, version }) => ({
    kind: 'check-ins/suggest-change',
    body: { terms: { ...terms, ...more, rhythm }, over: version },
  }));
}

export const begins: Ask = { kind: 'check-ins/start', body: {} };

/** Answers a question of the newest answering; skips it where no answer is given. */
export function answersOne(question: number, answer?: number): InRoom {
  return seeing((checkIn) => ({
    kind: 'check-ins/answer',
    body: { answering: newest(checkIn), question, ...(answer !== undefined && { answer }) },
  }));
}

export function finishes(words?: string): InRoom {
  return seeing((checkIn) => ({
    kind: 'check-ins/finish',
    body: { answering: newest(checkIn), ...(words !== undefined && { words }) },
  }));
}

export function reads(words: string, answering?: Id): InRoom {
  return seeing((checkIn) => ({
    kind: 'check-ins/acknowledge',
    body: { answering: answering ?? newest(checkIn), words },
  }));
}

export const letsRest: Ask = { kind: 'check-ins/let-rest', body: {} };
export const takesUp: Ask = { kind: 'check-ins/take-up', body: {} };
