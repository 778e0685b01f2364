import type { Entry } from '../../record/entry.ts';
import type { Milestone } from '../../record/milestone.ts';
import { isEntryOf } from '../../record/room.ts';
import { termsEntries } from './agreeing.ts';
import type { Goal } from './goal.ts';
import { lookingEntries } from './looking.ts';
import { sayingEntries } from './saying.ts';
import { stepEntries } from './steps.ts';

const told = { ...termsEntries, ...lookingEntries, ...stepEntries, ...sayingEntries };

/**
 * On the path is a goal when it is agreed or comes to rest, a step while it is done, and a small
 * sign unless its client wants those quiet.
 */
export function goalMilestone(goal: Goal, entry: Entry): Milestone | undefined {
  if (!isEntryOf(told, entry)) return undefined;
  const { author } = entry;
  switch (entry.kind) {
    case 'goals/settled':
      return {
        is: 'goal',
        by: entry.body.by,
        title: entry.body.terms.title,
        words: entry.body.terms.why,
      };
    case 'goals/look-settled':
      return entry.body.where === 'keep'
        ? undefined
        : { is: 'goal', by: goal.signed.map(({ by }) => by), where: entry.body.where };
    case 'goals/step-done': {
      const step = goal.steps.find(({ id }) => id === entry.body.step);
      if (step?.done?.at !== entry.at) return undefined;
      return { is: 'step', by: [author], step: step.text, words: entry.body.words };
    }
    case 'goals/progress':
      if (goal.showing === 'quietly') return undefined;
      return { is: 'step', by: [author], words: entry.body.words };
    default:
      return undefined;
  }
}
