/**
 * Agreeing, for every room in which something is agreed: terms are proposed, and hold only when
 * the clients they are about and a therapist have all said yes. A change waits beside what holds
 * and changes nothing until then. It can be agreed, answered with other words, put off to a session
 * (which takes an earlier yes back), or withdrawn by its author.
 *
 * A room names itself and its terms. It begins its items itself, with an entry `…/proposed`.
 */
import * as z from 'zod';
import { isBetweenUs } from '../audience.ts';
import { membersAs } from '../circle.ts';
import type { EntryAudience } from '../entry.ts';
import type { Id } from '../ids.ts';
import { isSame } from '../is-same.ts';
import { named, type Named } from '../named.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { ownWords, type Decision, type Draft, type Given } from '../room.ts';
import { sentence, words } from '../words.ts';
import type { Agreeing, Suggestion } from './suggestion.ts';

const id = z.uuid();
const onSuggestion = z.strictObject({ suggestion: id, words: sentence.optional() });

const actsOn = <Terms extends z.ZodType>(terms: Terms) =>
  ({
    'suggest-change': {
      schema: z.strictObject({
        terms,
        why: words.optional(),
        /** The version of the terms that the writer had in front of them. */
        over: id,
        answers: id.optional(),
      }),
    },
    agree: { by: ['client', 'therapist'], schema: onSuggestion },
    'put-off': { by: ['client', 'therapist'], schema: onSuggestion },
    withdraw: { schema: onSuggestion },
  }) as const;

const entriesOn = <Terms extends z.ZodType>(terms: Terms) => ({
  proposed: z.strictObject({ terms }),
  'change-suggested': z.strictObject({ terms, why: words.optional(), answers: id.optional() }),
  agreed: onSuggestion,
  'put-off': onSuggestion,
  withdrawn: onSuggestion,
  settled: z.strictObject({ suggestion: id, terms, by: z.array(id) }),
});

/** The acts of agreeing in this room, by their names: `goals/agree`. */
export function agreeingActs<Room extends string, Terms extends z.ZodType>(
  room: Room,
  terms: Terms,
): Named<Room, ReturnType<typeof actsOn<Terms>>> {
  return named(room, actsOn(terms));
}

/** What is then true, by its names: `goals/settled`. */
export function agreeingEntries<Room extends string, Terms extends z.ZodType>(
  room: Room,
  terms: Terms,
): Named<Room, ReturnType<typeof entriesOn<Terms>>> {
  return named(room, entriesOn(terms));
}

export type AgreeingRefusal =
  | 'agreeing/no-such-suggestion'
  | 'agreeing/suggestion-answered'
  | 'agreeing/suggestion-withdrawn'
  | 'agreeing/suggestion-settled'
  | 'agreeing/already-agreed'
  | 'agreeing/not-your-suggestion'
  | 'agreeing/nothing-changed'
  | 'agreeing/changed-meanwhile'
  | 'agreeing/not-yours-to-agree';

type Change = { terms: unknown; why?: string; over: Id; answers?: Id };
type Answer = { suggestion: Id; words?: string };
/** An act of agreeing without its room's name. */
export type AgreeingAct =
  | { kind: 'suggest-change'; body: Change }
  | { kind: 'agree' | 'put-off' | 'withdraw'; body: Answer };

type Outcome = Decision | Refusal<AgreeingRefusal>;
type Here = Given & { room: string; agreeing: Agreeing };

/** Decides an act of agreeing on what is agreed so far. Its body fits the room's schema. */
export function decideAgreeing(
  room: string,
  agreeing: Agreeing,
  act: { kind: string; body: unknown },
  given: Given,
): Outcome {
  const here = { ...given, room, agreeing };
  const asked = { ...act, kind: act.kind.slice(room.length + 1) } as AgreeingAct;
  switch (asked.kind) {
    case 'suggest-change':
      return suggestChange(asked.body, here);
    case 'agree':
      return agree(asked.body, here);
    case 'put-off':
      return putOff(asked.body, here);
    case 'withdraw':
      return withdraw(asked.body, here);
  }
}

/** A change is between those who agree on it; others who see the item get the words once settled. */
function suggestChange(asked: Change, here: Here): Outcome {
  const { room, agreeing } = here;
  if (asked.over !== agreeing.version) {
    return refuse('agreeing/changed-meanwhile', changedBy(agreeing));
  }
  const answered = asked.answers === undefined ? undefined : openIn(agreeing, asked.answers);
  if (answered && 'refused' in answered) return answered;
  if (answered && !isBetween(here)) return refuse('agreeing/not-yours-to-agree');
  if (isSame(answered?.terms ?? agreeing.terms, asked.terms)) {
    return refuse('agreeing/nothing-changed');
  }
  const { terms, why, answers } = asked;
  const body = { terms, ...(why !== undefined && { why }), ...(answers && { answers }) };
  return { entries: [{ kind: `${room}/change-suggested`, body, audience: 'between-us' }] };
}

function agree(asked: Answer, here: Here): Outcome {
  const { room, agreeing } = here;
  const suggestion = openIn(agreeing, asked.suggestion);
  if ('refused' in suggestion) return suggestion;
  if (!isBetween(here)) return refuse('agreeing/not-yours-to-agree');
  const me = here.actor.person;
  // Whose yes it still needed may have left meanwhile: then the same yes, given once more, brings it.
  const isStuck = isComplete(suggestion.agreedBy, here);
  if (suggestion.agreedBy.includes(me) && !isStuck) return refuse('agreeing/already-agreed');
  const agreedBy = [...new Set([...suggestion.agreedBy, me])];
  const audience = widthOf(agreeing, suggestion);
  const agreed: Draft = { kind: `${room}/agreed`, body: asked, audience };
  if (!isComplete(agreedBy, here)) return { entries: [agreed] };
  // A supporter whose suggestion it was has not signed it.
  const by = agreedBy.filter((each) => isBetweenUs(here.circle, here.item, each, here.now));
  const body = { suggestion: suggestion.id, terms: suggestion.terms, by };
  return { entries: [agreed, { kind: `${room}/settled`, body }] };
}

function putOff(asked: Answer, here: Here): Outcome {
  const { room, agreeing } = here;
  const suggestion = openIn(agreeing, asked.suggestion);
  if ('refused' in suggestion) return suggestion;
  if (!isBetween(here)) return refuse('agreeing/not-yours-to-agree');
  const audience = widthOf(agreeing, suggestion);
  return { entries: [{ kind: `${room}/put-off`, body: asked, audience }] };
}

function withdraw(asked: Answer, { room, agreeing, actor }: Here): Outcome {
  const suggestion = openIn(agreeing, asked.suggestion);
  if ('refused' in suggestion) return suggestion;
  if (suggestion.by !== actor.person) return refuse('agreeing/not-your-suggestion');
  const own = asked.words === undefined ? 'item' : ownWords(actor);
  const audience = own === 'item' ? widthOf(agreeing, suggestion) : own;
  return { entries: [{ kind: `${room}/withdrawn`, body: asked, audience }] };
}

/** Answers to the first proposal are seen by whoever sees it; answers to a change stay between us. */
function widthOf({ suggestions }: Agreeing, { id: suggestion }: Suggestion): EntryAudience {
  return suggestions[0]?.id === suggestion ? 'item' : 'between-us';
}

/** The suggestion while it waits, or what happened to it in the meantime. */
function openIn({ suggestions }: Agreeing, suggestion: Id): Suggestion | Refusal<AgreeingRefusal> {
  const found = suggestions.find(({ id: each }) => each === suggestion);
  if (!found) return refuse('agreeing/no-such-suggestion');
  const by: Record<string, string> = found.closedBy === undefined ? {} : { by: found.closedBy };
  switch (found.state) {
    case 'open':
      return found;
    case 'answered':
      return refuse('agreeing/suggestion-answered', by);
    case 'withdrawn':
      return refuse('agreeing/suggestion-withdrawn', by);
    case 'settled':
      return refuse('agreeing/suggestion-settled', by);
  }
}

/** True when the actor is one of those whose yes it needs. To answer is to close, so it is theirs. */
function isBetween({ circle, item, actor, now }: Given): boolean {
  return isBetweenUs(circle, item, actor.person, now);
}

/** Whose yes brought the terms that are in effect. */
function changedBy({ signed }: Agreeing): Record<string, Id> {
  const last = signed.at(-1);
  return last ? { by: last.by } : {};
}

/** True when every client it is about and at least one therapist are among those who said yes. */
export function isComplete(
  agreedBy: readonly Id[],
  { circle, item, now }: Pick<Given, 'circle' | 'item' | 'now'>,
): boolean {
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
