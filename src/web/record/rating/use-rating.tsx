import { createContext, useContext, type ComponentType, type ReactNode } from 'react';
import type { Id } from '../../../record/ids.ts';
import type { Round } from '../../../record/rating/round.ts';
import { sidesOf } from '../agreeing/sides.ts';
import { openItem, type OpenItem } from '../open-item.ts';
import { useView } from '../record.tsx';
import type { Shown } from '../view.ts';

/** How a room asks for its numbers, and shows them once they are open. */
export type SpeakingOfNumbers<Numbers, Draft> = {
  /** "How close does it feel?" */
  title: string;
  /** What stands there while nobody has asked for numbers. */
  none: string;
  /** "Amara asks how close it feels" */
  asks: (by: Id) => string;
  /** One's own number while it is folded, in a sentence. */
  sayMine: (numbers: Numbers) => string;
  blank: Draft;
  /** What is given, besides the round and words; a number that is missing is null. */
  numbersOf: (draft: Draft) => object;
  Fields: ComponentType<{
    draft: Draft;
    onChange: (draft: Draft) => void;
    issueOf: (field: string) => string | undefined;
  }>;
  /** Numbers that were opened together: the newest, or an earlier time, quietly. */
  Opened: ComponentType<{ round: Round<Numbers>; when: WhenOpened }>;
};

export type WhenOpened = 'openedOn' | 'lastTime' | 'before';

/** What the pieces of rating know of the thing on whose page they stand. */
export type OpenRating = Omit<OpenItem<unknown>, 'state'> & {
  rounds: readonly Round[];
  sides: (spoken: readonly Id[]) => Id[];
  speaking: SpeakingOfNumbers<unknown, unknown>;
};

const Here = createContext<OpenRating | undefined>(undefined);

interface RatingOnProps<Numbers, Draft> {
  shown: Shown<{ rounds: readonly Round<Numbers>[] }>;
  speaking: SpeakingOfNumbers<Numbers, Draft>;
  children: ReactNode;
}

/** Around the parts of a page on which people give numbers, each apart and opened together. */
export function RatingOn<Numbers, Draft>(props: RatingOnProps<Numbers, Draft>) {
  const { shown, speaking, children } = props;
  const { state, ...open } = openItem(useView(), shown);
  const { view, item } = open;
  const here: OpenRating = {
    ...open,
    rounds: state.rounds,
    ask: (name, body) => open.ask(`${item.room}/${name}`, body),
    sides: (spoken) => sidesOf({ circle: view.circle, item, now: view.now }, spoken),
    // The numbers of a round are those of its room, which speaks of no other.
    speaking: speaking as unknown as SpeakingOfNumbers<unknown, unknown>,
  };
  return <Here value={here}>{children}</Here>;
}

export function useRating(): OpenRating {
  const open = useContext(Here);
  if (!open) throw new Error('no numbers are given here: use RatingOn');
  return open;
}
