import type { Id } from '../../record/ids.ts';
import type { Goal } from '../../rooms/goals/goal.ts';
import { goalAddress } from '../../rooms/goals/addresses.ts';
import { pathTo, thingsIn } from '../record/things.ts';
import type { View } from '../record/view.ts';

/** `what` is what it is: a goal, a step of one, a decision, practice. */
export type MadeThing = { id: Id; what: string; title: string; href: string };

/**
 * What was made from these, as far as the viewer sees it. Only the made thing says where it comes
 * from; so whoever does not see it finds nothing here, and nothing tells that there was something.
 */
export function madeFrom(view: View, sources: readonly Id[]): MadeThing[] {
  const isOf = (from: Id | undefined) => from !== undefined && sources.includes(from);
  const things = thingsIn(view)
    .filter(({ state }) => isOf((state as { from?: Id }).from))
    .map(({ item: { id, room }, title }) => ({
      id,
      what: room,
      title,
      href: pathTo(view.partnership, { room, id }),
    }));
  const steps = view.shownIn<Goal>('goals').flatMap(({ item, state }) =>
    state.steps
      .filter(({ from }) => isOf(from))
      .map(({ id, text: title }) => ({
        id,
        what: 'step',
        title,
        href: goalAddress(view.partnership, item.id),
      })),
  );
  return [...things, ...steps];
}
