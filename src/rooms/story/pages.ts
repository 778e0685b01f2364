import type { Item } from '../../record/item.ts';
import { partKinds, type Part, type PartKind } from './part.ts';

type Page = { item: Item; state: Part };

/** One part of a story: the page that stands now, and those that its client wrote before it. */
export type Pages<Shown> = { kind: PartKind; now: Shown; earlier: readonly Shown[] };

/**
 * The pages of one client, part by part, in the order of the notebook. A client may put a page away
 * for themselves and begin a new one; two devices may also have begun the same part at once. Whatever
 * there is is shown. They come with the newest first.
 */
export function pagesOf<Shown extends Page>(shown: readonly Shown[]): Pages<Shown>[] {
  return partKinds.flatMap((kind) => {
    const [now, ...earlier] = shown.filter(({ state }) => state.kind === kind);
    return now ? [{ kind, now, earlier }] : [];
  });
}
