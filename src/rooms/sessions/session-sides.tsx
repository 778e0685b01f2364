import { createContext, useContext, type ReactNode } from 'react';
import type { Id } from '../../record/ids.ts';
import type { AgendaLine } from './session.ts';

/** What a session's page shows of other rooms. This room knows none; the page around it does. */
export type SessionSides = {
  /** What others bring to the agenda. */
  brought: (session: Id) => ReactNode;
  /** What became of a line or a note, and where a line comes from. */
  became: (of: AgendaLine | Id) => ReactNode;
  /** What can be made of it. */
  ways: (from: Id) => ReactNode;
  /** What can be done once it is over: saying how it was. */
  after: (session: Id) => ReactNode;
};

const nothing: SessionSides = {
  brought: () => null,
  after: () => null,
  became: () => null,
  ways: () => null,
};
const Sides = createContext(nothing);

export const SidesProvider = Sides.Provider;

export function useSides(): SessionSides {
  return useContext(Sides);
}
