/**
 * A thing that is made from another: a goal from a decision, practice from a line of a session. At
 * first it is for nobody who does not see what it comes from; only a client lets more people see it.
 * It says where it comes from where that tells nobody of something they may not see.
 */
import type { Id } from '../../record/ids.ts';
import type { Audienced } from '../../record/item.ts';
import { whoWillSee, whoWillShare } from './forecast.ts';
import type { Asking } from './send-act.ts';
import type { View } from './view.ts';

/** What a new thing has on it already. */
export type Begun = {
  /** What it comes from. */
  from: Id;
  words: string;
  /** Why it matters, where that was said. */
  why: string;
  about: readonly Id[];
  /** Who sees what it comes from. */
  readers: readonly Id[];
};

/** For whom it is at first; nothing where that is whom its room says. */
export function forNobodyNew(
  view: View,
  asking: Asking,
  { readers }: Pick<Begun, 'readers'>,
): Audienced | undefined {
  const usual = whoWillSee(view, { ...asking, for: undefined });
  const both = usual.filter((person) => readers.includes(person));
  const ways: (Audienced | undefined)[] = [
    undefined,
    { audience: 'between-us', named: [] },
    { audience: 'named', named: both },
  ];
  const alone: Audienced = { audience: 'only-me', named: [] };
  const found = ways.findIndex((way) => isFor(readers, whoWillSee(view, { ...asking, for: way })));
  return found === -1 ? alone : ways[found];
}

/** What it says of where it comes from: nothing, where somebody would hear of what they may not see. */
export function sourceOf(
  view: View,
  asking: Asking,
  begun: Pick<Begun, 'from' | 'readers'> | undefined,
): { from?: Id } {
  if (!begun || !isFor(begun.readers, whoWillShare(view, asking))) return {};
  return { from: begun.from };
}

/** True when some will see it, and all of these. */
export function isFor(readers: readonly Id[], seeing: readonly Id[]): boolean {
  return seeing.length > 0 && seeing.every((person) => readers.includes(person));
}
