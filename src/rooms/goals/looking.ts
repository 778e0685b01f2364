/**
 * Looking again: on the rhythm, or whenever somebody asks, each side says where the goal is. When
 * all who agree on it say the same, that is where it is. A change of words is a suggestion instead.
 */
import * as z from 'zod';
import { isComplete } from '../../record/agreeing/agreeing.ts';
import { isBetweenUs } from '../../record/audience.ts';
import { refuse } from '../../record/refusal.ts';
import type { ActOf, Draft, EntryOf, Given } from '../../record/room.ts';
import { sentence } from '../../record/words.ts';

import type { Goal, Look, Standing, Where } from './goal.ts';

const where = z.enum(['keep', 'pause', 'reached', 'let-go']);

export const lookingActs = {
  'goals/look-again': {
    by: ['client', 'therapist'],
    /** `look` counts the settled looks, so that a late answer does not begin the next one. */
    schema: z.strictObject({ where, words: sentence.optional(), look: z.int().min(0) }),
  },
} as const;

export const lookingEntries = {
  'goals/looked': z.strictObject({ where, words: sentence.optional() }),
  'goals/look-settled': z.strictObject({ where }),
} as const;

export type LookingRefusal =
  | 'goals/look-over'
  | 'goals/not-agreed-yet'
  | 'agreeing/not-yours-to-agree';

const standings: Record<Where, Standing> = {
  keep: 'agreed',
  pause: 'paused',
  reached: 'reached',
  'let-go': 'let-go',
};

export function decideLooking(goal: Goal, act: ActOf<typeof lookingActs>, given: Given) {
  if (goal.standing === 'proposed' || goal.signed.length === 0) {
    return refuse('goals/not-agreed-yet');
  }
  if (act.body.look !== goal.looks) return refuse('goals/look-over', { standing: goal.standing });
  const me = given.actor.person;
  if (!isBetweenUs(given.circle, given.item, me, given.now)) {
    return refuse('agreeing/not-yours-to-agree');
  }
  const { where: mine, words } = act.body;
  const looked: Draft = {
    kind: 'goals/looked',
    body: { where: mine, ...(words !== undefined && { words }) },
    audience: 'between-us',
  };
  const same = goal.looking.filter((look) => look.where === mine).map(({ by }) => by);
  return isComplete([...same, me], given)
    ? { entries: [looked, { kind: 'goals/look-settled', body: { where: mine } }] }
    : { entries: [looked] };
}

type LookingEntry = EntryOf<typeof lookingEntries>;

export function foldLooking(goal: Goal, entry: LookingEntry): Partial<Goal> {
  const { author: by, at } = entry;
  if (entry.kind === 'goals/looked') {
    const mine: Look = { by, at, where: entry.body.where, words: entry.body.words };
    return { looking: [...goal.looking.filter((look) => look.by !== by), mine] };
  }
  return {
    standing: standings[entry.body.where],
    looks: goal.looks + 1,
    lookedAt: at,
    looking: [],
  };
}
