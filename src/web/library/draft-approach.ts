import type { Approach } from '../../rooms/decisions/library/approach.ts';
import {
  blankFacts,
  draftOf as factsDraftOf,
  factsOf,
  linesOf,
  type DraftFacts,
} from '../../rooms/decisions/draft-facts.ts';

/** A text of the library while somebody writes it. */
export type DraftApproach = { facts: DraftFacts; asks: string; forWhat: string; instead: string };

export const blankApproach: DraftApproach = {
  facts: blankFacts,
  asks: '',
  forWhat: '',
  instead: '',
};

export function draftOf(approach: Approach): DraftApproach {
  const { asks, forWhat, instead } = approach;
  return { facts: factsDraftOf(approach), asks, forWhat, instead: instead.join('\n') };
}

/** What is sent; what nobody chose yet is null, so that it is asked for. */
export function approachOf({ facts, asks, forWhat, instead }: DraftApproach) {
  return { ...factsOf(facts), asks, forWhat, instead: linesOf(instead) };
}
