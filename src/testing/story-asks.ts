/** What people ask for in a client's own place, and what therapists note for themselves alone. */
import type { Id } from '../record/ids.ts';
import { allSaid, type Part, type PartKind } from '../rooms/story/part.ts';
import { letsOthersRead } from './asks.ts';
import type { Ask, Story } from './given.ts';

/** A client begins a part of their own story. */
export function tells(words: string, part: PartKind = 'story'): Ask {
  return { kind: 'story/begin', body: { part, name: 'My story', words } };
}

/** The same in other words. */
export function tellsAnew(words: string): Ask {
  return { kind: 'story/rewrite', body: { name: 'My story', words } };
}

export function seesIt(words: string): Ask {
  return { kind: 'story/say-how-i-see-it', body: { words } };
}

/** Answers the newest words of somebody, as far as the asker reads them. */
export function seesDifferently(whose: Id, words: string) {
  return inStory((part) => ({
    kind: 'story/see-differently',
    body: { entry: allSaid(part).findLast(({ by }) => by === whose)?.id ?? '', words },
  }));
}

/** Lets the others read one's own newest words in the story. */
export function letsReadInStory({ state, item }: Pick<Story, 'state' | 'item'>, whose: Id): Ask {
  const said = allSaid(state(whose, 'story') as Part).findLast(({ by }) => by === whose);
  return { ...letsOthersRead(said?.id ?? ''), item: item('story').id };
}

function inStory(ask: (part: Part) => Ask) {
  return { room: 'story', ask };
}

export function reflects(words: string): Ask {
  return { kind: 'reflections/write', body: { words } };
}

export function reflectsAnew(words: string): Ask {
  return { kind: 'reflections/change', body: { words } };
}

export function removesReflection(): Ask {
  return { kind: 'reflections/remove', body: {} };
}
