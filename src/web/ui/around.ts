import type { WordKey } from '../../locales/english.ts';
import type { Say, WordValues } from '../../locales/say.ts';

/**
 * The two halves of a sentence around one gap, for a page that draws the gap itself (in bold, as
 * a disc, as a link): "Now: " and " can see it". The language keeps its own order.
 */
export function around(
  say: Say,
  key: WordKey,
  gap: string,
  values: WordValues = {},
): readonly [before: string, after: string] {
  // A letter that no language uses stands in the gap.
  const [before = '', after = ''] = say(key, { ...values, [gap]: '\uE000' }).split('\uE000');
  return [before, after];
}
