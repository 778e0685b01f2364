import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { Tried } from './tried.ts';

/** What I notice in me, what sets it off, and what I do then. */
export const signKinds = ['sign', 'trigger'] as const;
export type SignKind = (typeof signKinds)[number];

/** Where a way of coping is done, and with whom. */
export const places = ['alone', 'together', 'places', 'people', 'professionals'] as const;
export type Place = (typeof places)[number];

/** A sign, a trigger, or a way that may help, as one item. */
export type Noted = {
  is: SignKind | 'way';
  place: Place | undefined;
  /** Who wrote it first, and in which words. These words stay. */
  by: Id;
  at: Instant;
  words: string;
  why: string | undefined;
  /** Suggested by somebody else: it is nobody's until a client takes it. */
  isSuggestion: boolean;
  isWithdrawn: boolean;
  /** Whose it is, and who put it aside. A client who is not here has not answered. */
  standing: Readonly<Record<Id, 'mine' | 'aside'>>;
  /** The same in each client's own words, where they said it anew. */
  own: Readonly<Record<Id, string>>;
  tries: readonly Tried[];
};

/** What a thing is to somebody who sees only what they wrote in it. */
export const blank: Noted = {
  is: 'way',
  place: undefined,
  by: '',
  at: 0,
  words: '',
  why: undefined,
  isSuggestion: false,
  isWithdrawn: false,
  standing: {},
  own: {},
  tries: [],
};

export function isMine({ standing }: Pick<Noted, 'standing'>, client: Id): boolean {
  return standing[client] === 'mine';
}

/** True while a suggestion waits for this client. */
export function waitsFor({ isSuggestion, isWithdrawn, standing }: Noted, client: Id): boolean {
  return isSuggestion && !isWithdrawn && standing[client] === undefined;
}

/** What it says to this client: their own words, or else those it was written in. */
export function wordsFor({ own, words }: Pick<Noted, 'own' | 'words'>, client: Id): string {
  return own[client] ?? words;
}
