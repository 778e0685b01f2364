/** Small steps: who, by when, done, undone. Anyone who may add to the goal may add and tick them. */
import * as z from 'zod';
import type { EntryAudience } from '../../record/entry.ts';
import { refuse } from '../../record/refusal.ts';
import { ownWords, type ActOf, type EntryOf, type Given } from '../../record/room.ts';
import { memberAt } from '../../record/circle.ts';
import { isDay } from '../../record/time.ts';
import { line, sentence } from '../../record/words.ts';
import type { Goal, Step } from './goal.ts';

const id = z.uuid();
const step = z.strictObject({
  text: line,
  who: id.nullable(),
  due: z.string().refine(isDay, 'words/no-such-day').nullable(),
});

export const stepActs = {
  'goals/add-step': { schema: step },
  'goals/do-step': { schema: z.strictObject({ step: id, words: sentence.optional() }) },
  'goals/undo-step': { schema: z.strictObject({ step: id }) },
} as const;

export const stepEntries = {
  'goals/step-added': step,
  'goals/step-done': z.strictObject({ step: id, words: sentence.optional() }),
  'goals/step-undone': z.strictObject({ step: id }),
} as const;

export type StepRefusal =
  | 'goals/no-such-step'
  | 'goals/step-already-done'
  | 'goals/step-not-done'
  | 'goals/not-at-the-table';

type StepAct = ActOf<typeof stepActs>;

export function decideSteps(goal: Goal, act: StepAct, given: Given) {
  if (act.kind === 'goals/add-step') {
    const { who } = act.body;
    if (who !== null && !memberAt(given.circle, who, given.now)) {
      return refuse('goals/not-at-the-table');
    }
    return {
      entries: [{ kind: 'goals/step-added', body: act.body, audience: ownWords(given.actor) }],
    };
  }
  const found = goal.steps.find((each) => each.id === act.body.step);
  if (!found) return refuse('goals/no-such-step');
  // What becomes of a step is seen by those who see the step.
  const seenBy = found.isBetweenUs ? ('between-us' as const) : ('item' as const);
  if (act.kind === 'goals/do-step') {
    if (found.done) return refuse('goals/step-already-done', { by: found.done.by });
    const audience = act.body.words === undefined ? seenBy : narrower(seenBy, given);
    return { entries: [{ kind: 'goals/step-done', body: act.body, audience }] };
  }
  if (!found.done) return refuse('goals/step-not-done');
  return { entries: [{ kind: 'goals/step-undone', body: act.body, audience: seenBy }] };
}

function narrower(seenBy: 'item' | 'between-us', { actor }: Given): EntryAudience {
  return seenBy === 'item' ? ownWords(actor) : seenBy;
}

type StepEntry = EntryOf<typeof stepEntries>;

export function foldSteps(steps: readonly Step[], entry: StepEntry): Step[] {
  const { author: by, at } = entry;
  switch (entry.kind) {
    case 'goals/step-added': {
      const isBetweenUs = entry.audience === 'between-us' && !entry.revealed;
      return [...steps, { id: entry.id, by, ...entry.body, isBetweenUs, done: undefined }];
    }
    case 'goals/step-done':
      return change(steps, entry.body.step, { by, at, words: entry.body.words });
    case 'goals/step-undone':
      return change(steps, entry.body.step, undefined);
  }
}

function change(steps: readonly Step[], which: string, done: Step['done']): Step[] {
  return steps.map((each) => (each.id === which ? { ...each, done } : each));
}
