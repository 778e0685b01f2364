/** Letting a check-in rest, and taking it up again. It is the client's, and needs nobody's yes. */
import * as z from 'zod';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { ActOf, Decision } from '../../record/room.ts';
import type { CheckIn } from './check-in.ts';

const nothing = z.strictObject({});

export const restingActs = {
  'check-ins/let-rest': { by: ['client'], schema: nothing },
  'check-ins/take-up': { by: ['client'], schema: nothing },
} as const;

export const restingEntries = {
  'check-ins/rested': nothing,
  'check-ins/taken-up': nothing,
} as const;

export type RestingRefusal = 'check-ins/rests-already' | 'check-ins/does-not-rest';

export function decideResting(
  { isResting }: CheckIn,
  { kind }: ActOf<typeof restingActs>,
): Decision | Refusal<RestingRefusal> {
  if (kind === 'check-ins/let-rest') {
    if (isResting) return refuse('check-ins/rests-already');
    return { entries: [{ kind: 'check-ins/rested', body: {} }] };
  }
  if (!isResting) return refuse('check-ins/does-not-rest');
  return { entries: [{ kind: 'check-ins/taken-up', body: {} }] };
}
