import type { Id } from '../../record/ids.ts';
import { membersAs } from '../../record/circle.ts';
import { mayAsk } from '../../web/record/forecast.ts';
import type { Asking } from '../../web/record/send-act.ts';
import { useView } from '../../web/record/record.tsx';
import type { Shown, View } from '../../web/record/view.ts';
import type { Celebration, Small } from './celebration.ts';

export type ShownCelebration = Shown<Celebration>;

/** What the viewer can see of what is small and good, by where it stands with its client. */
export function useCelebrations() {
  const view = useView();
  const all = view.shownIn<Celebration>('journey').filter(({ state }) => state.words !== '');
  const isTheirs = ({ item }: ShownCelebration) =>
    item.about.includes(view.viewer) && !view.isReadOnly;
  const suggested = all.filter(({ state }) => state.standing === 'suggested');
  return {
    noticed: suggested.filter(isTheirs),
    waiting: suggested.filter((each) => !isTheirs(each)),
    letBe: all.filter((each) => each.state.standing === 'let-be' && isTheirs(each)),
  };
}

/** The clients of whom the viewer may mark or notice something now. */
export function useMayMark(): Id[] {
  const view = useView();
  return membersAs(view.circle, view.now, 'client')
    .map(({ person }) => person)
    .filter((client) => mayAsk(view, askMark(view, { words: '' }, [client])));
}

/** A client marks their own. What anybody else noticed begins between us, and says so beforehand. */
export function askMark(view: View, body: Small, about: readonly Id[]): Asking {
  const isBetween = view.seat?.role === 'therapist';
  return {
    kind: 'journey/mark',
    body,
    about,
    ...(isBetween && { for: { audience: 'between-us' as const, named: [] } }),
  };
}
