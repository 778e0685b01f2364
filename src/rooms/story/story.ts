/**
 * Story: a client's own place. Who they are, what matters to them, what they are good at, what has
 * helped and what has not, how they like to be helped; each part an item of its own, so that it can
 * be shared part by part.
 *
 * Its promises:
 * - Only the client writes in their own place. Nobody begins, changes or orders anything for them.
 * - What was said before stays readable when it is said anew.
 * - How others see it stands beside it, signed, and each changes only their own.
 * - Whoever sees it differently says so about exactly those words. Nothing is merged, and nothing
 *   settles who is right.
 * - Nothing here ever waits for anybody.
 */
import * as z from 'zod';
import type { Entry, EntryAudience } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import { isSame } from '../../record/is-same.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import {
  isEntryOf,
  ownWords,
  type Act,
  type ActOf,
  type Decision,
  type EntryOf,
  type Given,
  type Room,
} from '../../record/room.ts';
import { words } from '../../record/words.ts';
import { allSaid, partKinds, telling, told, type Part, type Said, type Telling } from './part.ts';

const begun = z.strictObject({ part: z.enum(partKinds), ...told });
const spoken = z.strictObject({ words });
const differing = z.strictObject({ entry: z.uuid(), words });

const acts = {
  'story/begin': { begins: true, by: ['client'], schema: begun },
  'story/rewrite': { by: ['client'], schema: telling },
  'story/say-how-i-see-it': { schema: spoken },
  'story/see-differently': { schema: differing },
} as const;

const entries = {
  'story/begun': begun,
  'story/rewritten': telling,
  'story/perspective': spoken,
  'story/seen-differently': differing,
} as const;

export type StoryRefusal =
  | 'story/only-your-own'
  | 'story/your-own-place'
  | 'story/nothing-said'
  | 'story/not-a-list'
  | 'story/said-already'
  | 'story/no-such-words'
  | 'story/your-own-words';

export const story = {
  name: 'story',
  topic: 'story',
  audience: 'by-topic',
  acts,
  entries,
  decide: (part, act, given) => decide(part ?? blank, act as ActOf<typeof acts>, given),
  fold: (part: Part | undefined, entry: Entry) =>
    fold(part ?? blank, entry as EntryOf<typeof entries>),
  attention: () => [],
  isBound: (part, entry) => isBound(part, entry),
  title: ({ name }) => name,
} as const satisfies Room<Part>;

/** What a part is to somebody who sees only what they wrote in it. */
const blank: Part = { kind: 'story', name: '', told: [], perspectives: {}, differing: [] };

function decide(
  part: Part,
  act: Act & ActOf<typeof acts>,
  given: Given,
): Decision | Refusal<StoryRefusal> {
  switch (act.kind) {
    case 'story/begin':
      return tell(part, act.body.part, 'story/begun', act.body, given);
    case 'story/rewrite':
      return tell(part, part.kind, 'story/rewritten', act.body, given);
    case 'story/say-how-i-see-it':
      return sayHowISeeIt(part, act.body, given);
    case 'story/see-differently':
      return seeDifferently(part, act.body, given);
  }
}

function tell(
  part: Part,
  of: Part['kind'],
  kind: 'story/begun' | 'story/rewritten',
  body: Telling,
  { item, actor }: Given,
) {
  const isTheirs = item.owner === actor.person && isSame(item.about, [actor.person]);
  if (!isTheirs) return refuse('story/only-your-own');
  const { name, words: spokenNow, values = [] } = body;
  if (values.length > 0 && of !== 'matters') return refuse('story/not-a-list');
  if (spokenNow === undefined && values.length === 0) return refuse('story/nothing-said');
  const last = part.told.at(-1);
  const isAgain = last && isSame([part.name, last.words, last.values], [name, spokenNow, values]);
  return isAgain ? refuse('story/said-already') : { entries: [{ kind, body }] };
}

function sayHowISeeIt(part: Part, body: { words: string }, { item, actor }: Given) {
  if (item.owner === actor.person) return refuse('story/your-own-place');
  if (part.perspectives[actor.person]?.at(-1)?.words === body.words) {
    return refuse('story/said-already');
  }
  return { entries: [{ kind: 'story/perspective', body, audience: ownWords(actor) }] };
}

function seeDifferently(part: Part, body: { entry: Id; words: string }, { actor }: Given) {
  const said = allSaid(part).find(({ id }) => id === body.entry);
  if (!said) return refuse('story/no-such-words');
  if (said.by === actor.person) return refuse('story/your-own-words');
  // An answer to words that not everyone reads is not for everyone either.
  const audience: EntryAudience = said.isOpen ? ownWords(actor) : 'between-us';
  return { entries: [{ kind: 'story/seen-differently', body, audience }] };
}

/** Who reads an answer would know that there is something it answers. */
function isBound(part: Part, entry: Id): boolean {
  const answer = part.differing.find(({ id }) => id === entry);
  const answered = answer && allSaid(part).find(({ id }) => id === answer.answers);
  return answered !== undefined && !answered.isOpen;
}

function fold(part: Part, entry: EntryOf<typeof entries>): Part {
  const { id, author: by, at, audience, revealed } = entry;
  const isOpen = audience === 'item' || revealed;
  const said = { id, by, at, isOpen };
  switch (entry.kind) {
    case 'story/begun':
    case 'story/rewritten': {
      const { name, words: spokenThen, values = [] } = entry.body;
      const kind = entry.kind === 'story/begun' ? entry.body.part : part.kind;
      const all = [...part.told, { ...said, words: spokenThen, values }];
      return { ...part, kind, name, told: all };
    }
    case 'story/perspective': {
      const theirs = [...(part.perspectives[by] ?? []), spokenAs(said, entry.body)];
      return { ...part, perspectives: { ...part.perspectives, [by]: theirs } };
    }
    case 'story/seen-differently': {
      const answer = { ...spokenAs(said, entry.body), answers: entry.body.entry };
      return { ...part, differing: [...part.differing, answer] };
    }
  }
}

function spokenAs(said: Omit<Said, 'words' | 'values'>, body: { words: string }): Said {
  return { ...said, words: body.words, values: [] };
}

/** The words that somebody wrote in an entry of a story, if it has any. */
export function wordsIn(entry: Entry): string | undefined {
  return isEntryOf(entries, entry) ? entry.body.words : undefined;
}
