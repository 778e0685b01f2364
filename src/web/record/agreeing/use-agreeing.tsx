import { createContext, useContext, type ComponentType, type ReactNode } from 'react';
import type { Agreeing, Suggestion } from '../../../record/agreeing/suggestion.ts';
import type { Id } from '../../../record/ids.ts';
import { openItem, type OpenItem } from '../open-item.ts';
import { useView } from '../record.tsx';
import type { Shown } from '../view.ts';
import { sidesOf } from './sides.ts';

/** A part of what is agreed, in words: "Why it matters", and what was written there. */
export type TermsPart = { name: string; label: string; words: string };

/** How terms are written: as a draft, in which every field has something to show, if only nothing. */
export type TermsForm<Terms, Draft> = {
  draftOf: (terms: Terms) => Draft;
  termsOf: (draft: Draft) => Terms;
  Fields: ComponentType<{
    draft: Draft;
    onChange: (draft: Draft) => void;
    /** What is not right yet with a field, in words: `issueOf('terms/title')`. */
    issueOf: (field: string) => string | undefined;
  }>;
  /** Terms that would be other ones, where not any will do. */
  otherTerms?: Terms | undefined;
};

/** How a room's terms are spoken of, read and written. */
export type Speaking<Terms, Draft> = {
  /** "this goal": what a first proposal is of. */
  thing: string;
  partsOf: (terms: Terms) => readonly TermsPart[];
  /** The heading over a change that answers nothing: "Choose one for now". */
  suggest?: string;
  /** True where nothing was proposed to begin with: whatever is suggested before one holds is a first. */
  isOpen?: boolean;
  form: TermsForm<Terms, Draft>;
};

/** What the pieces of agreeing know of the thing on whose page they stand. */
export type OpenAgreeing = Omit<OpenItem<unknown>, 'state'> & {
  agreeing: Agreeing;
  /** Who agrees on it; of several therapists those who have spoken. */
  sides: (spoken: readonly Id[]) => Id[];
  speaking: Speaking<unknown, unknown>;
  /** True for what is not a change of anything that holds. */
  isFirst: (suggestion: Pick<Suggestion, 'id'>) => boolean;
};

const Here = createContext<OpenAgreeing | undefined>(undefined);

interface AgreeingProviderProps<Terms, Draft> {
  shown: Shown<Agreeing<Terms>>;
  speaking: Speaking<Terms, Draft>;
  children: ReactNode;
}

/** Around the parts of a page on which people agree: suggestions, answers, who agreed. */
export function AgreeingProvider<Terms, Draft>(props: AgreeingProviderProps<Terms, Draft>) {
  const { shown, speaking, children } = props;
  const { state: agreeing, ...open } = openItem(useView(), shown);
  const { view, item } = open;
  const here: OpenAgreeing = {
    ...open,
    agreeing,
    ask: (name, body) => open.ask(`${item.room}/${name}`, body),
    sides: (spoken) => sidesOf({ circle: view.circle, item, now: view.now }, spoken),
    isFirst: ({ id }) =>
      agreeing.version === id || (speaking.isOpen === true && agreeing.signed.length === 0),
    // The terms of a suggestion are those of its room, which speaks of no other.
    speaking: speaking as Speaking<unknown, unknown>,
  };
  return <Here value={here}>{children}</Here>;
}

export function useAgreeing(): OpenAgreeing {
  const open = useContext(Here);
  if (!open) throw new Error('nothing is agreed on here: use AgreeingProvider');
  return open;
}
