/**
 * Practice: something to try between meetings, agreed by the client and a therapist.
 *
 * Its promises:
 * - It holds when both have agreed, like a goal. How often is said in words; nothing counts along.
 * - The client says how it went, when they like. They pause it and end it without a reason.
 * - The client can ask somebody along. That person sees this practice and nothing else by it, says
 *   yes or no, and can be let go at once.
 * - What somebody from outside says about it stays between us until they let others read it.
 */
import * as z from 'zod';
import { agreeingActs, agreeingEntries, decideAgreeing } from '../../record/agreeing/agreeing.ts';
import type { AgreeingRefusal } from '../../record/agreeing/agreeing.ts';
import { foldAgreeing } from '../../record/agreeing/fold-agreeing.ts';
import { isTakenBack, suggestedBy, suggestionsWaiting } from '../../record/agreeing/suggestion.ts';
import { isBetweenUs } from '../../record/audience.ts';
import type { Member } from '../../record/circle.ts';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Milestone } from '../../record/milestone.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import {
  isActOf,
  isEntryOf,
  type Act,
  type ActOf,
  type Attention,
  type Decision,
  type Draft,
  type EntryOf,
  type Given,
  type Room,
} from '../../record/room.ts';
import { alongActs, alongEntries, decideAlong, foldAlong, type AlongRefusal } from './along.ts';
import { blankExercise, terms, type Exercise, type Standing, type Terms } from './exercise.ts';
import { tried } from './tried.ts';

const thing = z.strictObject({ from: z.uuid() });
const nothing = z.strictObject({});

const ownActs = {
  'practice/propose': {
    begins: true,
    by: ['client', 'therapist'],
    schema: z.strictObject({ terms, from: z.uuid().optional() }),
  },
  'practice/hang-from': { by: ['client', 'therapist'], schema: thing },
  'practice/say-tried': { by: ['client'], schema: tried },
  'practice/pause': { by: ['client'], schema: nothing },
  'practice/go-on': { by: ['client'], schema: nothing },
  'practice/end': { by: ['client'], schema: nothing },
} as const;

const ownEntries = {
  'practice/hung-from': thing,
  'practice/tried': tried,
  'practice/paused': nothing,
  'practice/went-on': nothing,
  'practice/ended': nothing,
} as const;

const termsActs = agreeingActs('practice', terms);
const termsEntries = agreeingEntries('practice', terms);

export type PracticeRefusal =
  | AgreeingRefusal
  | AlongRefusal
  | 'practice/not-yours'
  | 'practice/over-already'
  | 'practice/as-it-is-already';

export type PracticeAttention = 'practice/suggestion-waits' | 'practice/asked-along';

export const practice = {
  name: 'practice',
  topic: 'coping',
  audience: 'by-topic',
  acts: { ...ownActs, ...termsActs, ...alongActs },
  entries: { ...ownEntries, ...termsEntries, ...alongEntries },
  decide: (exercise, act, given) => decide(exercise ?? blankExercise, act, given),
  fold: (exercise: Exercise | undefined, entry: Entry) => fold(exercise ?? blankExercise, entry),
  attention,
  askedBy: (exercise, code, viewer) =>
    code === 'practice/asked-along'
      ? { by: exercise.along[viewer]?.by }
      : suggestedBy(exercise, viewer),
  milestone,
  title: ({ terms: { what } }) => what,
} as const satisfies Room<Exercise>;

function decide(exercise: Exercise, act: Act, given: Given): Decision | Refusal<PracticeRefusal> {
  if (isActOf(termsActs, act)) return decideAgreeing('practice', exercise, act, given);
  if (isActOf(alongActs, act)) return decideAlong(exercise, act, given);
  const asked = act as ActOf<typeof ownActs>;
  if (asked.kind === 'practice/propose') return propose(asked.body);
  const { actor, item, circle, now } = given;
  if (!isBetweenUs(circle, item, actor.person, now)) return refuse('practice/not-yours');
  switch (asked.kind) {
    case 'practice/hang-from':
      return { entries: [hung(asked.body.from)] };
    case 'practice/say-tried':
      return { entries: [{ kind: 'practice/tried', body: asked.body }] };
    default:
      return stand(exercise.standing, moves[asked.kind]);
  }
}

/** An id tells that something is there. It goes only to those who work on this together. */
function hung(from: Id): Draft {
  return { kind: 'practice/hung-from', body: { from }, audience: 'between-us' };
}

function propose({ terms: said, from }: { terms: Terms; from?: Id | undefined }): Decision {
  const proposed = { kind: 'practice/proposed', body: { terms: said } };
  return { entries: from === undefined ? [proposed] : [proposed, hung(from)] };
}

const moves = {
  'practice/pause': { to: 'paused', kind: 'practice/paused' },
  'practice/go-on': { to: 'going-on', kind: 'practice/went-on' },
  'practice/end': { to: 'ended', kind: 'practice/ended' },
} as const;

/** No reason is asked for, and there is no place to give one. */
function stand(before: Standing, { to, kind }: (typeof moves)[keyof typeof moves]) {
  if (before === to) return refuse('practice/as-it-is-already');
  if (before === 'ended' && to === 'paused') return refuse('practice/over-already');
  return { entries: [{ kind, body: {} }] };
}

function fold(exercise: Exercise, entry: Entry): Exercise {
  if (isEntryOf(termsEntries, entry)) return foldTerms(exercise, entry);
  if (isEntryOf(alongEntries, entry)) return { ...exercise, ...foldAlong(exercise, entry) };
  const { author: by, at, id, ...said } = entry as EntryOf<typeof ownEntries>;
  switch (said.kind) {
    case 'practice/hung-from':
      return { ...exercise, from: said.body.from };
    case 'practice/tried': {
      const { helped, words } = said.body;
      return { ...exercise, tries: [...exercise.tries, { id, by, at, helped, words }] };
    }
    case 'practice/paused':
      return { ...exercise, standing: 'paused', since: at };
    case 'practice/went-on':
      return { ...exercise, standing: 'going-on', since: at };
    case 'practice/ended':
      return { ...exercise, standing: 'ended', since: at };
  }
}

function foldTerms(exercise: Exercise, entry: EntryOf<typeof termsEntries>): Exercise {
  const after = { ...exercise, ...foldAgreeing<Terms>('practice', exercise, entry) };
  if (entry.kind === 'practice/settled') {
    // New words for something that rests do not wake it.
    return after.standing === 'paused'
      ? after
      : { ...after, standing: 'going-on', since: entry.at };
  }
  return entry.kind === 'practice/withdrawn' && isTakenBack(after)
    ? { ...after, standing: 'ended', since: entry.at }
    : after;
}

function attention(
  exercise: Exercise,
  { person }: Member,
  { circle, item, now }: Pick<Given, 'circle' | 'item' | 'now'>,
): Attention[] {
  if (exercise.standing === 'ended') return [];
  const along = exercise.along[person];
  const asked: Attention[] =
    along && along.says === undefined
      ? [{ code: 'practice/asked-along' satisfies PracticeAttention, from: along.at }]
      : [];
  if (!isBetweenUs(circle, item, person, now)) return asked;
  return [
    ...asked,
    ...suggestionsWaiting<PracticeAttention>('practice/suggestion-waits', exercise, person),
  ];
}

/** What was tried and helped, be it a little. What did not help is nobody's milestone. */
function milestone({ tries }: Exercise, { id }: Entry): Milestone | undefined {
  const tried = tries.find((each) => each.id === id);
  if (!tried || tried.helped === 'no') return undefined;
  return { is: 'practice', by: [tried.by], words: tried.words };
}
