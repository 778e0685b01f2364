import type { Item } from '../../record/item.ts';
import type { View } from './view.ts';

/** Only the clients a thing is about choose who sees it, and nobody through another's eyes. */
export function isTheirs(view: View, item: Item): boolean {
  return !view.isReadOnly && view.seat?.role === 'client' && item.about.includes(view.viewer);
}
