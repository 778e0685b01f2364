/**
 * What people say about a goal: each one's own words, comments, and small progress. Words are
 * never shortened, corrected or replaced by somebody else's.
 */
import * as z from 'zod';
import { isBetweenUs } from '../../record/audience.ts';
import { refuse } from '../../record/refusal.ts';
import { ownWords, type ActOf, type EntryOf, type Given } from '../../record/room.ts';
import { sentence, words } from '../../record/words.ts';
import type { Goal, Said } from './goal.ts';

const spoken = z.strictObject({ words });
const small = z.strictObject({ words: sentence });
const showing = z.strictObject({ showing: z.enum(['quietly', 'to-us', 'to-the-circle']) });

export const sayingActs = {
  'goals/say-own-words': { schema: spoken },
  'goals/comment': { schema: spoken },
  'goals/mark-progress': { schema: small },
  'goals/show-progress': { by: ['client'], schema: showing },
} as const;

export const sayingEntries = {
  'goals/own-words': spoken,
  'goals/commented': spoken,
  'goals/progress': small,
  'goals/progress-shown': showing,
} as const;

export type SayingRefusal = 'goals/showing-already' | 'agreeing/not-yours-to-agree';

export function decideSaying(goal: Goal, act: ActOf<typeof sayingActs>, given: Given) {
  const { actor, circle, item, now } = given;
  switch (act.kind) {
    case 'goals/say-own-words':
      return {
        entries: [{ kind: 'goals/own-words', body: act.body, audience: ownWords(actor) }],
      };
    case 'goals/comment':
      return {
        entries: [{ kind: 'goals/commented', body: act.body, audience: ownWords(actor) }],
      };
    case 'goals/mark-progress': {
      const audience = goal.showing === 'to-the-circle' ? ownWords(actor) : 'between-us';
      return { entries: [{ kind: 'goals/progress', body: act.body, audience }] };
    }
    case 'goals/show-progress':
      if (!isBetweenUs(circle, item, actor.person, now))
        return refuse('agreeing/not-yours-to-agree');
      if (act.body.showing === goal.showing) return refuse('goals/showing-already');
      return { entries: [{ kind: 'goals/progress-shown', body: act.body }] };
  }
}

export function foldSaying(goal: Goal, entry: EntryOf<typeof sayingEntries>): Partial<Goal> {
  if (entry.kind === 'goals/progress-shown') return { showing: entry.body.showing };
  const said: Said = { id: entry.id, by: entry.author, at: entry.at, words: entry.body.words };
  switch (entry.kind) {
    case 'goals/own-words':
      return { ownWords: { ...goal.ownWords, [said.by]: said } };
    case 'goals/commented':
      return { comments: [...goal.comments, said] };
    case 'goals/progress':
      return { progress: [...goal.progress, said] };
  }
}
