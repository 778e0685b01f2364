import * as z from 'zod';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { line, words } from '../../record/words.ts';

/** The pages of a person's own place, in the order in which they lie there. */
export const partKinds = [
  'story',
  'matters',
  'strengths',
  'helped',
  'not-helped',
  'how-to-help',
] as const;
export type PartKind = (typeof partKinds)[number];

/** What a person says in one part. What matters to them is a list, the most important first. */
export const told = {
  /** What they call it. */
  name: line,
  words: words.optional(),
  values: z.array(line).max(20).optional(),
};
export const telling = z.strictObject(told);
export type Telling = z.output<typeof telling>;

/** Words that somebody said and that others may see differently. */
export type Said = {
  id: Id;
  by: Id;
  at: Instant;
  words: string | undefined;
  values: readonly string[];
  /** True where everyone who sees the part reads them; else they are between us. */
  isOpen: boolean;
};

/** One part of a client's own place, and what others put beside it. */
export type Part = {
  kind: PartKind;
  name: string;
  /** What the client said, the newest last. Nothing that was said before is lost. */
  told: readonly Said[];
  /** How each other member sees it: theirs alone to change, the newest last. */
  perspectives: Readonly<Record<Id, readonly Said[]>>;
  /** Words that see other words differently. Nothing settles who is right. */
  differing: readonly (Said & { answers: Id })[];
};

/** Everything that was ever said in this part, by anybody. */
export function allSaid({ told, perspectives, differing }: Part): Said[] {
  return [...told, ...Object.values(perspectives).flat(), ...differing];
}

/** What sees these words differently, the oldest first. */
export function differingFrom({ differing }: Part, said: Id): Part['differing'] {
  return differing.filter(({ answers }) => answers === said);
}

/** What somebody said that they have since said anew, in the order in which it was said. */
export function saidBefore({ told: tellings, perspectives }: Part): Said[] {
  return [tellings, ...Object.values(perspectives)]
    .flatMap((versions) => versions.slice(0, -1))
    .toSorted((a, b) => a.at - b.at);
}
