import { createContext, useContext } from 'react';
import type { Id } from '../../record/ids.ts';
import type { InUse } from './in-use.ts';
import type { Form } from './measures/own-measure.ts';
import type { ScaleName } from './measures/scales.ts';

/** Somebody to reach at any hour: as a link, with what it is in words. */
export type HelpLine = { href: string; title: string; about: string };

/** A published measure, or a version of one that the practice brought. */
export type Wanted = ScaleName | `brought/${string}/${number}`;

/** What check-ins know of the house around them; the page that opens them brings it. */
export type HouseSide = InUse & {
  /** The wording and the rules of a measure; nothing where it cannot be had now. */
  load: (wanted: Wanted) => Promise<Form | undefined>;
  /** Within how many working days somebody usually answers, where that was agreed. */
  replyDays: number | undefined;
  /** After how many hours the practice reminds the therapists of a risk answer, if at all. */
  remindsAfter: number | undefined;
  help: readonly HelpLine[];
  /** Where people can talk here. */
  talk: string | undefined;
  /** Choices about this client that hold now, to be looked at again. */
  choices: (client: Id) => readonly { id: Id; asks: string; href: string }[];
};

const Here = createContext<HouseSide | undefined>(undefined);
export const HouseSideProvider = Here.Provider;

export function useHouseSide(): HouseSide {
  const side = useContext(Here);
  if (!side) throw new Error('check-ins are opened by a page that knows the house');
  return side;
}
