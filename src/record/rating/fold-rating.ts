import type { Entry } from '../entry.ts';
import type { Id } from '../ids.ts';
import type { Round } from './round.ts';

/** An entry of rating without its room's name. */
type Said<Numbers> =
  | { kind: 'rating-asked'; body: { asked: readonly Id[] } }
  | { kind: 'rated'; body: { round: Id; rating: Id } }
  | { kind: 'rating'; body: { round: Id } & Numbers }
  | { kind: 'ratings-opened'; body: { round: Id } };

/** The rounds after this entry of this room, which was checked when it was written. */
export function foldRating<Numbers>(
  room: string,
  rounds: readonly Round<Numbers>[],
  entry: Entry,
): Round<Numbers>[] {
  const said = { ...entry, kind: entry.kind.slice(room.length + 1) } as Said<Numbers> & Entry;
  const { author: by, at } = said;
  switch (said.kind) {
    case 'rating-asked': {
      const { asked } = said.body;
      const begun = { id: said.id, by, at, asked, rated: {}, numbers: {}, openedAt: undefined };
      return [...rounds, begun];
    }
    case 'rated': {
      const { rating } = said.body;
      return change(rounds, said.body.round, ({ rated }) => ({
        rated: { ...rated, [by]: rating },
      }));
    }
    case 'rating': {
      const { round: which, ...given } = said.body;
      return change(rounds, which, ({ numbers }) => ({
        numbers: { ...numbers, [by]: given as unknown as Numbers },
      }));
    }
    case 'ratings-opened':
      return change(rounds, said.body.round, () => ({ openedAt: at }));
  }
}

function change<Numbers>(
  rounds: readonly Round<Numbers>[],
  which: Id,
  how: (round: Round<Numbers>) => Partial<Round<Numbers>>,
): Round<Numbers>[] {
  return rounds.map((each) => (each.id === which ? { ...each, ...how(each) } : each));
}
