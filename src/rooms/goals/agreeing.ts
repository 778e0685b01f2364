/**
 * Agreeing: terms are proposed, and hold only when the clients they are about and a therapist
 * have all said yes. A change waits beside the agreed goal and changes nothing until then. It can
 * be agreed, answered with other words, put off to a session (which takes an earlier yes back), or
 * withdrawn by its author.
 */
import * as z from 'zod';
import { isBetweenUs } from '../../record/audience.ts';
import { membersAs } from '../../record/circle.ts';
import type { EntryAudience } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import { refuse } from '../../record/refusal.ts';
import { ownWords, type ActOf, type Draft, type Given } from '../../record/room.ts';
import { sentence, words } from '../../record/words.ts';
import type { Goal, Suggestion } from './goal.ts';
import { terms, type Terms } from './terms.ts';

const id = z.uuid();
const onSuggestion = z.strictObject({ suggestion: id, words: sentence.optional() });

export const agreeingActs = {
  'goals/propose': {
    begins: true,
    schema: z.strictObject({ terms, words: words.optional() }),
  },
  'goals/suggest-change': {
    schema: z.strictObject({
      terms,
      why: words.optional(),
      /** The version of the terms that the writer had in front of them. */
      over: id,
      answers: id.optional(),
    }),
  },
  'goals/agree': { by: ['client', 'therapist'], schema: onSuggestion },
  'goals/put-off': { by: ['client', 'therapist'], schema: onSuggestion },
  'goals/withdraw': { schema: onSuggestion },
} as const;

export const agreeingEntries = {
  'goals/proposed': z.strictObject({ terms }),
  'goals/change-suggested': z.strictObject({
    terms,
    why: words.optional(),
    answers: id.optional(),
  }),
  'goals/agreed': onSuggestion,
  'goals/put-off': onSuggestion,
  'goals/withdrawn': onSuggestion,
  'goals/settled': z.strictObject({ suggestion: id, terms, by: z.array(id) }),
} as const;

export type AgreeingRefusal =
  | 'goals/no-such-suggestion'
  | 'goals/suggestion-answered'
  | 'goals/suggestion-withdrawn'
  | 'goals/suggestion-settled'
  | 'goals/already-agreed'
  | 'goals/not-your-suggestion'
  | 'goals/nothing-changed'
  | 'goals/changed-meanwhile'
  | 'goals/not-yours-to-agree';

type AgreeingAct = ActOf<typeof agreeingActs>;

export function decideAgreeing(goal: Goal, act: AgreeingAct, given: Given) {
  switch (act.kind) {
    case 'goals/propose':
      return proposeGoal(act.body, given);
    case 'goals/suggest-change':
      return suggestChange(goal, act.body, given);
    case 'goals/agree':
      return agree(goal, act.body, given);
    case 'goals/put-off':
      return putOff(goal, act.body, given);
    case 'goals/withdraw':
      return withdraw(goal, act.body, given);
  }
}

type Body<Kind extends AgreeingAct['kind']> = Extract<AgreeingAct, { kind: Kind }>['body'];

function proposeGoal(asked: Body<'goals/propose'>, { actor }: Given) {
  const entries: Draft[] = [{ kind: 'goals/proposed', body: { terms: asked.terms } }];
  if (asked.words !== undefined) {
    entries.push({
      kind: 'goals/own-words',
      body: { words: asked.words },
      audience: ownWords(actor),
    });
  }
  return { entries };
}

/** A change is between those who agree on it; others who see the goal get the words once settled. */
function suggestChange(goal: Goal, asked: Body<'goals/suggest-change'>, given: Given) {
  if (asked.over !== goal.version) return refuse('goals/changed-meanwhile', changedBy(goal));
  const answered = asked.answers === undefined ? undefined : openSuggestion(goal, asked.answers);
  if (answered && 'refused' in answered) return answered;
  if (answered && !isBetween(given)) return refuse('goals/not-yours-to-agree');
  if (isSame(answered?.terms ?? goal.terms, asked.terms)) return refuse('goals/nothing-changed');
  const { terms: suggested, why, answers } = asked;
  return {
    entries: [
      {
        kind: 'goals/change-suggested',
        body: {
          terms: suggested,
          ...(why !== undefined && { why }),
          ...(answers !== undefined && { answers }),
        },
        audience: 'between-us' as const,
      },
    ],
  };
}

function agree(goal: Goal, asked: Body<'goals/agree'>, given: Given) {
  const suggestion = openSuggestion(goal, asked.suggestion);
  if ('refused' in suggestion) return suggestion;
  if (!isBetween(given)) return refuse('goals/not-yours-to-agree');
  const me = given.actor.person;
  if (suggestion.agreedBy.includes(me)) return refuse('goals/already-agreed');
  const agreedBy = [...suggestion.agreedBy, me];
  const agreed: Draft = { kind: 'goals/agreed', body: asked, audience: widthOf(goal, suggestion) };
  if (!isComplete(agreedBy, given)) return { entries: [agreed] };
  // A supporter whose suggestion it was has not signed it.
  const by = agreedBy.filter((each) => isBetweenUs(given.circle, given.item, each, given.now));
  const settled: Draft = {
    kind: 'goals/settled',
    body: { suggestion: suggestion.id, terms: suggestion.terms, by },
  };
  return { entries: [agreed, settled] };
}

function putOff(goal: Goal, asked: Body<'goals/put-off'>, given: Given) {
  const suggestion = openSuggestion(goal, asked.suggestion);
  if ('refused' in suggestion) return suggestion;
  if (!isBetween(given)) return refuse('goals/not-yours-to-agree');
  return { entries: [{ kind: 'goals/put-off', body: asked, audience: widthOf(goal, suggestion) }] };
}

function withdraw(goal: Goal, asked: Body<'goals/withdraw'>, { actor }: Given) {
  const suggestion = openSuggestion(goal, asked.suggestion);
  if ('refused' in suggestion) return suggestion;
  if (suggestion.by !== actor.person) return refuse('goals/not-your-suggestion');
  const own = asked.words === undefined ? 'item' : ownWords(actor);
  const audience = own === 'item' ? widthOf(goal, suggestion) : own;
  return { entries: [{ kind: 'goals/withdrawn', body: asked, audience }] };
}

/** Answers to the first proposal are seen by whoever sees it; answers to a change stay between us. */
function widthOf(goal: Goal, { id: suggestion }: Suggestion): EntryAudience {
  return goal.suggestions[0]?.id === suggestion ? 'item' : 'between-us';
}

/** The suggestion while it waits, or what happened to it in the meantime. */
function openSuggestion(goal: Goal, suggestion: Id) {
  const found = goal.suggestions.find(({ id: each }) => each === suggestion);
  if (!found) return refuse('goals/no-such-suggestion');
  const by: Record<string, string> = found.closedBy === undefined ? {} : { by: found.closedBy };
  switch (found.state) {
    case 'open':
      return found;
    case 'answered':
      return refuse('goals/suggestion-answered', by);
    case 'withdrawn':
      return refuse('goals/suggestion-withdrawn', by);
    case 'settled':
      return refuse('goals/suggestion-settled', by);
  }
}

/** True when the actor is one of those whose yes it needs. To answer is to close, so it is theirs. */
function isBetween({ circle, item, actor, now }: Given): boolean {
  return isBetweenUs(circle, item, actor.person, now);
}

/** Whose yes brought the terms that are in effect. */
function changedBy({ signed }: Goal): Record<string, Id> {
  const last = signed.at(-1);
  return last ? { by: last.by } : {};
}

/** True when every client it is about and at least one therapist are among those who said yes. */
export function isComplete(agreedBy: readonly Id[], { circle, item, now }: Given): boolean {
  const clients = membersAs(circle, now, 'client')
    .map(({ person }) => person)
    .filter((person) => item.about.includes(person));
  const therapists = membersAs(circle, now, 'therapist').map(({ person }) => person);
  return (
    clients.length > 0 &&
    clients.every((client) => agreedBy.includes(client)) &&
    therapists.some((therapist) => agreedBy.includes(therapist))
  );
}

function isSame(a: Terms, b: Terms): boolean {
  return a.title === b.title && a.why === b.why && a.notice === b.notice && a.rhythm === b.rhythm;
}
