/** What people ask for in the stories of the tests, in words: `amara` `proposes(walk)`. */
import type { SharedTopic } from '../record/circle.ts';
import type { Id } from '../record/ids.ts';
import type { Audience } from '../record/item.ts';
import { foldedRound } from '../record/rating/round.ts';
import type { Goal, Showing, Where } from '../rooms/goals/goal.ts';
import type { Terms } from '../rooms/goals/terms.ts';
import type { Session } from '../rooms/sessions/session.ts';
import type { Answers } from '../rooms/feedback/answers.ts';
import type { Feedback } from '../rooms/feedback/said.ts';
import type { Ask, InRoom } from './given.ts';

export const walk: Terms = { title: 'Walk after supper', rhythm: 'weekly' };
export const swim: Terms = { title: 'Swim on Sundays', rhythm: 'weekly' };
export const rest: Terms = { title: 'Rest before supper', rhythm: 'monthly' };

export function proposes(terms: Terms, more: { words?: string; about?: Id[] } = {}): Ask {
  const { about, ...said } = more;
  return { kind: 'goals/propose', body: { terms, ...said }, about };
}

export function suggests(terms: Terms, more: { why?: string } = {}) {
  return (goal: Goal): Ask => ({
    kind: 'goals/suggest-change',
    body: { terms, over: goal.version, ...more },
  });
}

/** Answers the newest suggestion with other words. */
export function answers(terms: Terms) {
  return (goal: Goal): Ask => ({
    kind: 'goals/suggest-change',
    body: { terms, over: goal.version, answers: newest(goal) },
  });
}

export function agrees(goal: Goal): Ask {
  return { kind: 'goals/agree', body: { suggestion: newest(goal) } };
}

export function putsOff(goal: Goal): Ask {
  return { kind: 'goals/put-off', body: { suggestion: newest(goal) } };
}

export function withdraws(goal: Goal): Ask {
  return { kind: 'goals/withdraw', body: { suggestion: newest(goal) } };
}

function newest(goal: Goal): Id {
  return goal.suggestions.at(-1)?.id ?? '';
}

export function looksAgain(where: Where, words?: string) {
  return (goal: Goal): Ask => ({
    kind: 'goals/look-again',
    body: { where, look: goal.looks, ...(words !== undefined && { words }) },
  });
}

export function asksRatingOf(...asked: Id[]): Ask {
  return { kind: 'goals/ask-rating', body: { asked } };
}

export function rates(number: number, words?: string) {
  return (goal: Goal): Ask => ({
    kind: 'goals/rate',
    body: { round: round(goal), number, ...(words !== undefined && { words }) },
  });
}

export function opensRatings(goal: Goal): Ask {
  return { kind: 'goals/open-ratings', body: { round: round(goal) } };
}

function round(goal: Goal): Id {
  return (foldedRound(goal.rounds) ?? goal.rounds.at(-1))?.id ?? '';
}

export function addsStep(text: string, who: Id | null = null, due: string | null = null): Ask {
  return { kind: 'goals/add-step', body: { text, who, due } };
}

export function doesStep(words?: string) {
  return (goal: Goal): Ask => ({
    kind: 'goals/do-step',
    body: { step: goal.steps.at(-1)?.id, ...(words !== undefined && { words }) },
  });
}

export function undoesStep(goal: Goal): Ask {
  return { kind: 'goals/undo-step', body: { step: goal.steps.at(-1)?.id } };
}

export function says(words: string): Ask {
  return { kind: 'goals/say-own-words', body: { words } };
}

export function comments(words: string): Ask {
  return { kind: 'goals/comment', body: { words } };
}

export function marks(words: string): Ask {
  return { kind: 'goals/mark-progress', body: { words } };
}

export function shows(showing: Showing): Ask {
  return { kind: 'goals/show-progress', body: { showing } };
}

export function setsAudience(audience: Audience, ...named: Id[]): Ask {
  return { kind: 'item/set-audience', body: { audience, named } };
}

export function letsOthersRead(entry: Id): Ask {
  return { kind: 'item/let-others-read', body: { entry } };
}

/** A client lets a member see or add to topics. */
export function shares(
  client: Id,
  member: Id,
  topics: readonly SharedTopic[] = ['goals'],
  may: 'see' | 'add' = 'add',
  until: number | null = null,
): Ask {
  return { kind: 'sharing/share', body: { member, topics, may, until }, about: [client] };
}

export function takesBack(client: Id, member: Id, topics: readonly SharedTopic[] = ['goals']): Ask {
  return { kind: 'sharing/take-back', body: { member, topics }, about: [client] };
}

export function offersSeat(name: string, role = 'supporter'): Ask {
  return { kind: 'seat/offer', body: { name, role } };
}

/** Allows, declines or takes back the seat of the story. */
export function answersSeat(how: 'allow' | 'decline' | 'take-back'): Ask {
  return { kind: `seat/${how}`, body: {} };
}

export function leaves(words?: string): Ask {
  return { kind: 'leaving/leave', body: words === undefined ? {} : { words } };
}

export function asksToLeave(member: Id): Ask {
  return { kind: 'leaving/ask-to-leave', body: { member } };
}

export function proposesPart(name: string, words = 'As we said.'): Ask {
  return { kind: 'agreement/propose', body: { terms: { kind: 'other', name, words } } };
}

export function setsLimit(...touches: string[]): Ask {
  const says = `Please leave ${touches[0]} out of it.`;
  return { kind: 'limits/set', body: { kind: 'topic', says, touches } };
}

export function liftsLimit(): Ask {
  return { kind: 'limits/lift', body: {} };
}

/** In an hour of the stories' noon, for fifty minutes. */
export function proposesTime(name = 'Tuesday talk', guests: Id[] = []): Ask {
  const at = Date.UTC(2026, 10, 1, 13);
  const when = { at, minutes: 50, timeZone: 'America/Chicago' };
  return {
    kind: 'sessions/propose',
    body: { terms: { kind: 'one-to-one', name, ...when, guests } },
  };
}

export function addsLine(text: string, more: object = {}): Ask {
  return { kind: 'sessions/add-line', body: { text, ...more } };
}

/** An act about the newest line. */
export function onLine(kind: string, more: object = {}): InRoom {
  return {
    room: 'sessions',
    ask: ({ lines }: Session) => ({ kind, body: { line: lines.at(-1)?.id, ...more } }),
  };
}

export function saysBack(of: Id, words = 'You are tired of waiting.', line?: Id): Ask {
  return { kind: 'sessions/say-back', body: { of, words, ...(line !== undefined && { line }) } };
}

export function answersHeard(answer: 'right' | 'close' | 'not-it', words?: string): InRoom {
  return {
    room: 'sessions',
    ask: ({ heard }: Session) => ({
      kind: 'sessions/answer-heard',
      body: { heard: heard.at(-1)?.id, answer, ...(words !== undefined && { words }) },
    }),
  };
}

export function starts(): Ask {
  return { kind: 'sessions/start', body: {} };
}

export function callsOff(words = 'I am ill.'): Ask {
  return { kind: 'sessions/call-off', body: { words } };
}

export function ends(...there: Id[]): Ask {
  return { kind: 'sessions/end', body: { there } };
}

export function promises(who: Id, text = 'Find the shoes'): Ask {
  return { kind: 'sessions/promise', body: { text, who, due: null } };
}

export function beginsNote(as: 'paragraph' | 'summary' = 'paragraph'): Ask {
  const session = '00000000-0000-7000-8000-000000000001';
  return { kind: 'notes/begin', body: { session, as } };
}

export function settles(words: string): Ask {
  return { kind: 'notes/keep', body: { words } };
}

export function givesFeedback(answers: Answers): Ask {
  return { kind: 'feedback/give', body: answers };
}

export function changesSomething(words: string): Ask {
  return { kind: 'feedback/change', body: { words } };
}

export function takesItIn(words?: string): Ask {
  return { kind: 'feedback/take-in', body: words === undefined ? {} : { words } };
}

/** Whether the latest change helped, or the nth. */
export function saysHelped(helped: 'yes' | 'a-little' | 'not-really', nth = -1): InRoom {
  const body = ({ changes }: Feedback) => ({ change: changes.at(nth)?.id, helped });
  return {
    room: 'feedback',
    ask: (said: Feedback) => ({ kind: 'feedback/say-helped', body: body(said) }),
  };
}
