/** Small steps: who, by when, done, undone. Anyone who may add to the goal may add and tick them. */
import * as z from 'zod';
import type { EntryAudience } from '../../record/entry.ts';
import { refuse } from '../../record/refusal.ts';
import { ownWords, type ActOf, type Draft, type EntryOf, type Given } from '../../record/room.ts';
import { memberAt } from '../../record/circle.ts';
import { isDay } from '../../record/time.ts';
import { line, sentence } from '../../record/words.ts';
import type { Goal, Step } from './goal.ts';

const id = z.uuid();
const shape = {
  text: line,
  who: id.nullable(),
  due: z.string().refine(isDay, 'words/no-such-day').nullable(),
};
const step = z.strictObject(shape);
/** With what it was made from: a line or a note of a session. */
const adds = z.strictObject({ ...shape, from: id.optional() });

export const stepActs = {
  'goals/add-step': { schema: adds },
  'goals/do-step': { schema: z.strictObject({ step: id, words: sentence.optional() }) },
  'goals/undo-step': { schema: z.strictObject({ step: id }) },
} as const;

export const stepEntries = {
  'goals/step-added': step,
  'goals/step-hangs-from': z.strictObject({ step: id, item: id }),
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
  if (act.kind === 'goals/add-step') return addStep(act.body, given);
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

function addStep({ from, ...body }: z.output<typeof adds>, given: Given) {
  if (body.who !== null && !memberAt(given.circle, body.who, given.now)) {
    return refuse('goals/not-at-the-table');
  }
  const entries: Draft[] = [{ kind: 'goals/step-added', body, audience: ownWords(given.actor) }];
  // An id tells that something is there: it goes to those between whom both are.
  if (from !== undefined) {
    const hangs = { step: given.entryId(0), item: from };
    entries.push({ kind: 'goals/step-hangs-from', body: hangs, audience: 'between-us' });
  }
  return { entries };
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
      const begun = { isBetweenUs, from: undefined, done: undefined };
      return [...steps, { id: entry.id, by, ...entry.body, ...begun }];
    }
    case 'goals/step-hangs-from':
      return change(steps, entry.body.step, { from: entry.body.item });
    case 'goals/step-done':
      return change(steps, entry.body.step, { done: { by, at, words: entry.body.words } });
    case 'goals/step-undone':
      return change(steps, entry.body.step, { done: undefined });
  }
}

function change(steps: readonly Step[], which: string, how: Partial<Step>): Step[] {
  return steps.map((each) => (each.id === which ? { ...each, ...how } : each));
}
