/**
 * The path as a story: of all that a person may see, what its rooms say matters there. It is made of
 * what they were given and nothing else, so what is hidden from them leaves no gap in it.
 */
import type { Entry } from '../record/entry.ts';
import type { Id } from '../record/ids.ts';
import type { Item } from '../record/item.ts';
import { milestoneKinds, type Milestone, type MilestoneKind } from '../record/milestone.ts';
import { roomCalled } from './rooms.ts';

/** A milestone with the entry that it is told of, and the thing that it belongs to. */
export type Told = { item: Item; entry: Entry; milestone: Milestone; title: string };

type Seen = { item: Item; state: unknown; entries: readonly Entry[] };

/** The milestones of these things, as one viewer sees them; the newest last. */
export function milestonesOf(things: Iterable<Seen>): Told[] {
  return [...things]
    .flatMap(({ item, state, entries }) => {
      const room = roomCalled(item.room);
      return entries.flatMap((entry): Told[] => {
        const milestone = room?.milestone?.(state, entry);
        if (!milestone) return [];
        return [{ item, entry, milestone, title: milestone.title ?? room?.title(state) ?? '' }];
      });
    })
    .toSorted((a, b) => a.entry.at - b.entry.at || compare(a.entry.id, b.entry.id));
}

/** Which milestones somebody wants to read, and from which end. */
export type Chosen = {
  voice: Id | undefined;
  is: MilestoneKind | undefined;
  order: 'oldest' | 'newest';
};

export function chooseMilestones(all: readonly Told[], { voice, is, order }: Chosen): Told[] {
  const chosen = all.filter(
    ({ milestone }) =>
      (voice === undefined || milestone.by.includes(voice)) &&
      (is === undefined || milestone.is === is),
  );
  return order === 'newest' ? chosen.toReversed() : chosen;
}

/** The voices there are to choose from, and the kinds, in a fixed order. */
export function voicesIn(all: readonly Told[]): Id[] {
  return [...new Set(all.flatMap(({ milestone }) => milestone.by))];
}

export function kindsIn(all: readonly Told[]): MilestoneKind[] {
  return milestoneKinds.filter((kind) => all.some(({ milestone }) => milestone.is === kind));
}

/** What the sentence of an entry may name. The page and what is printed from it say the same. */
export function storyValues({ entry, milestone }: Told, names: (people: readonly Id[]) => string) {
  return {
    name: names([entry.author]),
    names: names(milestone.by),
    step: milestone.step ?? '',
    where: milestone.where ?? '',
    again: 'no',
    answers: 'no',
    how: '',
  };
}

/** A piece of a sentence, and whose name it is where it is one. */
export type Piece = { text: string; voice?: Id };

/**
 * A sentence with the names of its voices found in it, so that each can stand in its color; where it
 * names none of them, they are said before it.
 */
export function piecesOf(
  sentence: string,
  voices: readonly { id: Id; name: string }[],
  all: string,
): Piece[] {
  const isNamed = voices.some(({ name }) => sentence.includes(name));
  const longestFirst = voices.toSorted((a, b) => b.name.length - a.name.length);
  return longestFirst.reduce<Piece[]>(splitAt, [
    { text: isNamed ? sentence : `${all} · ${sentence}` },
  ]);
}

function splitAt(pieces: readonly Piece[], { id: voice, name }: { id: Id; name: string }): Piece[] {
  const at = pieces.findIndex((piece) => piece.voice === undefined && piece.text.includes(name));
  const found = pieces[at];
  if (!found || name === '') return [...pieces];
  const from = found.text.indexOf(name);
  const split = [
    { text: found.text.slice(0, from) },
    { text: name, voice },
    { text: found.text.slice(from + name.length) },
  ];
  return [...pieces.slice(0, at), ...split, ...pieces.slice(at + 1)].filter(
    ({ text }) => text !== '',
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
