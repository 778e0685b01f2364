/** A goal is proposed, agreed and changed as `record/agreeing` says; here is what that does to it. */
import * as z from 'zod';
import { agreeingActs, agreeingEntries, decideAgreeing } from '../../record/agreeing/agreeing.ts';
import { foldAgreeing } from '../../record/agreeing/fold-agreeing.ts';
import { isTakenBack } from '../../record/agreeing/suggestion.ts';
import { ownWords, type ActOf, type Draft, type EntryOf, type Given } from '../../record/room.ts';
import { words } from '../../record/words.ts';
import type { Goal } from './goal.ts';
import { terms, type Terms } from './terms.ts';

const proposal = z.strictObject({
  terms,
  words: words.optional(),
  /** What it comes from: a decision, or a line or a note of a session. */
  from: z.uuid().optional(),
});

export const termsActs = {
  'goals/propose': { begins: true, schema: proposal },
  ...agreeingActs('goals', terms),
} as const;

export const termsEntries = agreeingEntries('goals', terms);

export function decideTerms(goal: Goal, act: ActOf<typeof termsActs>, given: Given) {
  return act.kind === 'goals/propose'
    ? proposeGoal(act.body, given)
    : decideAgreeing('goals', goal, act, given);
}

function proposeGoal(asked: z.output<typeof proposal>, { actor }: Given) {
  const entries: Draft[] = [{ kind: 'goals/proposed', body: { terms: asked.terms } }];
  if (asked.words !== undefined) {
    entries.push({
      kind: 'goals/own-words',
      body: { words: asked.words },
      audience: ownWords(actor),
    });
  }
  // Who sees the goal need not see what it comes from, so it is between those who agree on both.
  if (asked.from !== undefined) {
    const body = { item: asked.from };
    entries.push({ kind: 'goals/hangs-from', body, audience: 'between-us' });
  }
  return { entries };
}

export function foldTerms(goal: Goal, entry: EntryOf<typeof termsEntries>): Goal {
  const after = { ...goal, ...foldAgreeing<Terms>('goals', goal, entry) };
  switch (entry.kind) {
    case 'goals/proposed':
      return { ...after, lookedAt: entry.at };
    case 'goals/settled':
      return { ...after, standing: 'agreed', lookedAt: entry.at, looking: [] };
    case 'goals/withdrawn':
      return isTakenBack(after) ? { ...after, standing: 'let-go' } : after;
    default:
      return after;
  }
}
