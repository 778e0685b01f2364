/**
 * Feedback: you said, we changed, did it help? After a session, or whenever somebody likes, a
 * person says in a minute how working together is for them.
 *
 * Its promises:
 * - The person chooses: show it now, bring it to the next session, or keep it for themselves. What
 *   is kept is theirs alone, and nothing asks anybody about it.
 * - Answers stay as they were given. Nothing is added up, averaged, cut off or compared between
 *   people, for nobody.
 * - A therapist says what will be different. Whether it helped is said by the person who asked, and
 *   until then it is not closed.
 */
import * as z from 'zod';
import type { Member } from '../../record/circle.ts';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Milestone } from '../../record/milestone.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import {
  ownWords,
  type Act,
  type ActOf,
  type Attention,
  type Decision,
  type Effect,
  type Given,
  type Room,
} from '../../record/room.ts';
import { day } from '../../record/time.ts';
import { sentence, words } from '../../record/words.ts';
import { answers, isEmpty, type Answers } from './answers.ts';
import { foldFeedback, nothingSaid } from './fold-feedback.ts';
import { helps, isShown, unansweredChanges, type Feedback } from './said.ts';

const changed = z.strictObject({ words });
const taken = z.strictObject({ words: sentence.optional() });
const helped = z.strictObject({
  change: z.uuid(),
  helped: z.enum(helps),
  /** What would help, or anything else. */
  words: sentence.optional(),
});

/** Who works with a therapist here, or was there. A therapist reads feedback and answers it. */
const givers = ['client', 'guardian', 'supporter', 'professional'] as const;

const acts = {
  'feedback/give': { begins: true, by: givers, schema: answers },
  'feedback/change': { by: ['therapist'], schema: changed },
  'feedback/take-in': { by: ['therapist'], schema: taken },
  'feedback/say-helped': { by: givers, schema: helped },
} as const;

const entries = {
  'feedback/given': answers,
  'feedback/changed': changed,
  'feedback/taken-in': taken,
  'feedback/helped': helped,
} as const;

export type FeedbackRefusal =
  | 'feedback/nothing-said'
  | 'feedback/not-yours'
  | 'feedback/no-such-change';

export const feedback = {
  name: 'feedback',
  topic: 'sessions',
  audience: 'by-topic',
  acts,
  entries,
  decide: (said, act, given) => decide(said ?? nothingSaid, act, given),
  fold: (said: Feedback | undefined, entry: Entry) => foldFeedback(said ?? nothingSaid, entry),
  attention,
  askedBy,
  milestone,
  /** It has no name of its own; whoever lists it says what it is. */
  title: () => '',
} as const satisfies Room<Feedback>;

function decide(said: Feedback, act: Act, given: Given): Decision | Refusal<FeedbackRefusal> {
  const asked = act as ActOf<typeof acts>;
  switch (asked.kind) {
    case 'feedback/give':
      return give(asked.body, given);
    case 'feedback/change':
      return { entries: [{ kind: 'feedback/changed', body: asked.body }] };
    case 'feedback/take-in':
      return { entries: [{ kind: 'feedback/taken-in', body: asked.body }] };
    case 'feedback/say-helped':
      return sayHelped(said, asked.body, given);
  }
}

function give(body: Answers, { actor, item }: Given) {
  if (isEmpty(body)) return refuse('feedback/nothing-said');
  const given = { kind: 'feedback/given', body, audience: ownWords(actor) };
  return { entries: [given], effects: narrow(body, item.audience) };
}

/** It is never wider than its writer chose: between us, or theirs alone. */
function narrow({ showing }: Answers, audience: Given['item']['audience']): Effect[] {
  const only = (to: 'only-me' | 'between-us'): Effect[] => [
    { effect: 'audience', audience: to, named: [] },
  ];
  if (showing !== 'now') return audience === 'only-me' ? [] : only('only-me');
  return audience === 'by-topic' ? only('between-us') : [];
}

function sayHelped(said: Feedback, body: z.output<typeof helped>, { actor }: Given) {
  if (said.by !== actor.person) return refuse('feedback/not-yours');
  if (!said.changes.some(({ id }) => id === body.change)) return refuse('feedback/no-such-change');
  return { entries: [{ kind: 'feedback/helped', body, audience: ownWords(actor) }] };
}

export type FeedbackAttention = 'feedback/said' | 'feedback/not-yet' | 'feedback/did-it-help';

/** How long a change is tried before the person is asked; their next feedback asks earlier. */
const trying = 14 * day;

function attention(
  said: Feedback,
  { person, role }: Member,
  { item }: Pick<Given, 'item'>,
): Attention[] {
  if (!isShown(item)) return [];
  if (role === 'therapist' && said.waits) {
    const code = said.waits.for === 'answer' ? 'feedback/said' : 'feedback/not-yet';
    return [{ code, from: said.waits.since } satisfies Waiting];
  }
  if (person !== said.by) return [];
  return unansweredChanges(said).map(({ at }): Waiting => ({
    code: 'feedback/did-it-help',
    from: at + trying,
  }));
}
type Waiting = Attention & { code: FeedbackAttention };

function askedBy(said: Feedback, code: string): { by: Id | undefined } {
  return { by: code === 'feedback/did-it-help' ? unansweredChanges(said)[0]?.by : said.by };
}

/** What changed because somebody said something. What was said is not told again here. */
function milestone(said: Feedback, { id }: Entry): Milestone | undefined {
  const change = said.changes.find((each) => each.id === id);
  return change && { is: 'change', by: [change.by], words: change.words };
}
