/**
 * Journey: the path as a story. Every room says which of its entries matter there; what is its own
 * is a small good thing that is marked as worth celebrating, the way these people agreed on.
 *
 * Its promises:
 * - What counts is the client's choice. Others may say what they noticed; until the client takes it
 *   it is between us and celebrated nowhere.
 * - The client lets it be without a reason, whoever marked it, and can take it up again.
 * - Taking what somebody noticed shows it to nobody: whom it is for is another choice.
 * - Nothing is counted, nothing is compared with before, and nothing asks for the next one.
 */
import * as z from 'zod';
import type { Member } from '../../record/circle.ts';
import type { Entry } from '../../record/entry.ts';
import type { Milestone } from '../../record/milestone.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import {
  ownWords,
  type Act,
  type ActOf,
  type Attention,
  type Decision,
  type Draft,
  type EntryOf,
  type Given,
  type Room,
} from '../../record/room.ts';
import { sentence } from '../../record/words.ts';
import {
  blank,
  small,
  wordsOf,
  type Celebration,
  type Small,
  type Standing,
} from './celebration.ts';

const nothing = z.strictObject({});
const taken = z.strictObject({ words: sentence.optional() });
const spoken = z.strictObject({ words: sentence });
const hung = small.shape.from.unwrap();

const acts = {
  'journey/mark': { begins: true, schema: small },
  'journey/take': { by: ['client'], schema: taken },
  'journey/let-be': { by: ['client'], schema: nothing },
  'journey/withdraw': { schema: nothing },
  'journey/say': { schema: spoken },
} as const;

const entries = {
  'journey/marked': spoken,
  'journey/suggested': spoken,
  'journey/hangs-from': hung,
  'journey/taken': taken,
  'journey/let-be': nothing,
  'journey/withdrawn': nothing,
  'journey/said': spoken,
} as const;

export type JourneyRefusal =
  | 'journey/not-yours'
  | 'journey/celebrated-already'
  | 'journey/let-be-already'
  | 'journey/taken-back'
  | 'journey/not-your-suggestion'
  | 'journey/answered-already';

export type JourneyAttention = 'journey/suggestion-waits';

export const journey = {
  name: 'journey',
  topic: 'progress',
  audience: 'by-topic',
  acts,
  entries,
  decide: (before, act, given) => decide(before ?? blank, act as ActOf<typeof acts>, given),
  fold: (before: Celebration | undefined, entry: Entry) =>
    fold(before ?? blank, entry as EntryOf<typeof entries>),
  attention,
  askedBy: ({ by }) => ({ by, isFirst: true }),
  milestone,
  title: (celebration) => wordsOf(celebration)?.words.split('\n')[0]?.slice(0, 120) ?? '',
} as const satisfies Room<Celebration>;

function decide(
  celebration: Celebration,
  act: Act & ActOf<typeof acts>,
  given: Given,
): Decision | Refusal<JourneyRefusal> {
  const { actor } = given;
  switch (act.kind) {
    case 'journey/mark':
      return mark(act.body, given);
    case 'journey/take':
      return stand(celebration, 'celebrated', { kind: 'journey/taken', body: act.body }, given);
    case 'journey/let-be':
      return stand(celebration, 'let-be', { kind: 'journey/let-be', body: {} }, given);
    case 'journey/withdraw':
      if (celebration.by !== actor.person) return refuse('journey/not-your-suggestion');
      if (celebration.standing !== 'suggested') return refuse('journey/answered-already');
      return { entries: [{ kind: 'journey/withdrawn', body: {} }] };
    case 'journey/say':
      return { entries: [{ kind: 'journey/said', body: act.body, audience: ownWords(actor) }] };
  }
}

/** The client's own is celebrated. What anybody else noticed is between us until they take it. */
function mark({ words, from }: Small, { actor, item }: Given): Decision {
  const isTheirs = item.about.includes(actor.person);
  const kind = isTheirs ? 'journey/marked' : 'journey/suggested';
  const first: Draft = { kind, body: { words }, audience: ownWords(actor) };
  // An id tells that something is there. It goes only to those who work on this together.
  const hangs: Draft[] = from
    ? [{ kind: 'journey/hangs-from', body: from, audience: 'between-us' }]
    : [];
  const isNarrowed = !isTheirs && item.audience === 'by-topic';
  return {
    entries: [first, ...hangs],
    effects: isNarrowed ? [{ effect: 'audience', audience: 'between-us', named: [] }] : [],
  };
}

/** Only the client it is about says whether it counts. No reason is asked for. */
function stand({ standing }: Celebration, to: Standing, draft: Draft, { actor, item }: Given) {
  if (!item.about.includes(actor.person)) return refuse('journey/not-yours');
  if (standing === 'withdrawn') return refuse('journey/taken-back');
  if (standing !== to) return { entries: [draft] };
  return refuse(to === 'celebrated' ? 'journey/celebrated-already' : 'journey/let-be-already');
}

function fold(celebration: Celebration, entry: EntryOf<typeof entries>): Celebration {
  const { id, author: by, at } = entry;
  switch (entry.kind) {
    case 'journey/marked':
      return { ...celebration, standing: 'celebrated', since: id, by, at, words: entry.body.words };
    case 'journey/suggested':
      return { ...celebration, by, at, words: entry.body.words };
    case 'journey/hangs-from':
      return { ...celebration, from: entry.body };
    case 'journey/taken': {
      const { words } = entry.body;
      const own = words === undefined ? celebration.own : { id, by, at, words };
      return { ...celebration, standing: 'celebrated', since: id, own };
    }
    case 'journey/let-be':
      return { ...celebration, standing: 'let-be', since: undefined };
    case 'journey/withdrawn':
      return { ...celebration, standing: 'withdrawn' };
    case 'journey/said': {
      const said = { id, by, at, words: entry.body.words };
      return { ...celebration, said: [...celebration.said, said] };
    }
  }
}

function attention(
  { standing, at, words }: Celebration,
  { person }: Member,
  { item }: Pick<Given, 'item'>,
): Attention[] {
  if (standing !== 'suggested' || words === '' || !item.about.includes(person)) return [];
  return [{ code: 'journey/suggestion-waits' satisfies JourneyAttention, from: at }];
}

/** It stands where it was marked; what somebody noticed stands where the client took it. */
function milestone(celebration: Celebration, { id }: Entry): Milestone | undefined {
  const said = wordsOf(celebration);
  if (celebration.since !== id || !said) return undefined;
  return { is: 'celebration', by: [said.by], title: '', words: said.words };
}
