/**
 * Coping: what I notice when it gets hard, what sets it off, and what I do then. Each sign and each
 * way is an item of its own, so that each can be for other people.
 *
 * Its promises:
 * - A client writes their signs and ways in their own words.
 * - What somebody else suggests is theirs, with their name on it. It becomes the client's only when
 *   the client takes it, and can be put aside without a reason.
 * - What helped comes first, by a rule that can be read aloud. No scores, no streaks, no guilt.
 * - How it went stays between us where the suggestion came from somebody outside.
 */
import * as z from 'zod';
import { isBetweenUs } from '../../record/audience.ts';
import type { Member } from '../../record/circle.ts';
import type { Entry, EntryAudience } from '../../record/entry.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { ActOf, Attention, Decision, EntryOf, Given, Room } from '../../record/room.ts';
import { sentence, words } from '../../record/words.ts';
import { blank, isMine, places, signKinds, waitsFor, type Noted } from './noted.ts';
import { tried } from './tried.ts';

const sign = z.strictObject({ is: z.enum(signKinds), words: sentence });
const way = z.strictObject({ place: z.enum(places), words: sentence });
const suggested = z.strictObject({
  place: z.enum(places),
  words: sentence,
  why: words.optional(),
});
const own = z.strictObject({ words: sentence });
const nothing = z.strictObject({});

const acts = {
  'coping/note-sign': { begins: true, by: ['client'], schema: sign },
  'coping/add-way': { begins: true, by: ['client'], schema: way },
  'coping/suggest-way': {
    begins: true,
    by: ['therapist', 'guardian', 'supporter', 'professional'],
    schema: suggested,
  },
  'coping/take': { by: ['client'], schema: nothing },
  'coping/put-aside': { by: ['client'], schema: nothing },
  'coping/say-own-words': { by: ['client'], schema: own },
  'coping/say-tried': { by: ['client'], schema: tried },
  'coping/withdraw': { schema: nothing },
} as const;

const entries = {
  'coping/sign-noted': sign,
  'coping/way-added': way,
  'coping/way-suggested': suggested,
  'coping/taken': nothing,
  'coping/put-aside': nothing,
  'coping/own-words': own,
  'coping/tried': tried,
  'coping/withdrawn': nothing,
} as const;

export type CopingRefusal =
  | 'coping/not-yours'
  | 'coping/not-your-suggestion'
  | 'coping/withdrawn-already'
  | 'coping/taken-already'
  | 'coping/aside-already'
  | 'coping/not-taken'
  | 'coping/nothing-to-try';

export type CopingAttention = 'coping/suggestion-waits';

export const coping = {
  name: 'coping',
  topic: 'coping',
  audience: 'by-topic',
  acts,
  entries,
  decide: (noted, act, given) => decide(noted ?? blank, act as ActOf<typeof acts>, given),
  fold: (noted: Noted | undefined, entry: Entry) =>
    fold(noted ?? blank, entry as EntryOf<typeof entries>),
  attention,
  askedBy: ({ by }) => ({ by: by === '' ? undefined : by }),
  title: ({ words }) => words,
} as const satisfies Room<Noted>;

function decide(
  noted: Noted,
  act: ActOf<typeof acts>,
  given: Given,
): Decision | Refusal<CopingRefusal> {
  switch (act.kind) {
    case 'coping/note-sign':
      return { entries: [{ kind: 'coping/sign-noted', body: act.body }] };
    case 'coping/add-way':
      return { entries: [{ kind: 'coping/way-added', body: act.body }] };
    case 'coping/suggest-way':
      return { entries: [{ kind: 'coping/way-suggested', body: act.body }] };
    case 'coping/withdraw':
      return withdraw(noted, given);
    default:
      return answer(noted, act, given);
  }
}

type Answer = Exclude<
  ActOf<typeof acts>,
  { kind: 'coping/note-sign' | 'coping/add-way' | 'coping/suggest-way' | 'coping/withdraw' }
>;

const writes = {
  'coping/take': 'coping/taken',
  'coping/put-aside': 'coping/put-aside',
  'coping/say-own-words': 'coping/own-words',
  'coping/say-tried': 'coping/tried',
} as const;

function answer(noted: Noted, { kind, body }: Answer, given: Given) {
  const { actor, item } = given;
  if (!item.about.includes(actor.person)) return refuse('coping/not-yours');
  const standing = noted.standing[actor.person];
  // What was taken stays the client's, whatever its author does with it afterward.
  if (noted.isWithdrawn && standing !== 'mine') {
    return refuse('coping/withdrawn-already', { by: noted.by });
  }
  if (kind === 'coping/take' && standing === 'mine') return refuse('coping/taken-already');
  if (kind === 'coping/put-aside' && standing === 'aside') return refuse('coping/aside-already');
  const needsIt = kind === 'coping/say-own-words' || kind === 'coping/say-tried';
  if (needsIt && !isMine(noted, actor.person)) return refuse('coping/not-taken');
  if (kind === 'coping/say-tried' && noted.is !== 'way') return refuse('coping/nothing-to-try');
  return { entries: [{ kind: writes[kind], body, audience: widthOf(given) }] };
}

/** What a client does with a suggestion from outside is not told to whoever suggested it. */
function widthOf({ circle, item, now }: Given): EntryAudience {
  return isBetweenUs(circle, item, item.owner, now) ? 'item' : 'between-us';
}

/** Whether somebody took it may be hidden from who suggested it; then taking it back is no answer. */
function withdraw(noted: Noted, { actor }: Given) {
  if (!noted.isSuggestion || noted.by !== actor.person) {
    return refuse('coping/not-your-suggestion');
  }
  if (noted.isWithdrawn) return refuse('coping/withdrawn-already', { by: noted.by });
  return { entries: [{ kind: 'coping/withdrawn', body: {} }] };
}

function fold(noted: Noted, entry: EntryOf<typeof entries>): Noted {
  const { author: by, at, id } = entry;
  const set = (standing: 'mine' | 'aside') => ({ ...noted.standing, [by]: standing });
  switch (entry.kind) {
    case 'coping/sign-noted':
      return { ...noted, ...entry.body, by, at, standing: set('mine') };
    case 'coping/way-added':
      return { ...noted, is: 'way', ...entry.body, by, at, standing: set('mine') };
    case 'coping/way-suggested': {
      const { place, words: said, why } = entry.body;
      return { ...noted, is: 'way', place, words: said, why, by, at, isSuggestion: true };
    }
    case 'coping/taken':
      return { ...noted, standing: set('mine') };
    case 'coping/put-aside':
      return { ...noted, standing: set('aside') };
    case 'coping/own-words':
      return { ...noted, own: { ...noted.own, [by]: entry.body.words } };
    case 'coping/tried': {
      const { helped, words: said } = entry.body;
      return { ...noted, tries: [...noted.tries, { id, by, at, helped, words: said }] };
    }
    case 'coping/withdrawn':
      return { ...noted, isWithdrawn: true };
  }
}

function attention(
  noted: Noted,
  { person, role }: Member,
  { item }: Pick<Given, 'item'>,
): Attention[] {
  if (role !== 'client' || !item.about.includes(person) || !waitsFor(noted, person)) return [];
  return [{ code: 'coping/suggestion-waits' satisfies CopingAttention, from: noted.at }];
}
