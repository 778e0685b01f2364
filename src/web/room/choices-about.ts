import type { Id } from '../../record/ids.ts';
import { chosenNow, type Question } from '../../rooms/decisions/question.ts';
import { pathTo } from '../record/things.ts';
import type { View } from '../record/view.ts';

/** A choice that holds now, and where it is looked at again. */
export type Choice = { id: Id; asks: string; href: string };

/** The choices that hold now and are about one of these clients. Nothing is asked of anybody by it. */
export function choicesAbout({ partnership, shownIn }: View, about: readonly Id[]): Choice[] {
  return shownIn<Question>('decisions')
    .filter(
      ({ item, state }) =>
        chosenNow(state) !== undefined && item.about.some((client) => about.includes(client)),
    )
    .map(({ item, state }) => ({ id: item.id, asks: state.asks, href: pathTo(partnership, item) }));
}
