import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { milestoneKinds } from '../../record/milestone.ts';
import {
  chooseMilestones,
  kindsIn,
  milestonesOf,
  voicesIn,
  type Chosen,
} from '../../rooms/milestones.ts';
import { rooms } from '../../rooms/rooms.ts';
import { useView } from '../record/record.tsx';

/** The path as the viewer sees it, and what of it they want to read: that is kept in the address. */
export function useJourney() {
  const view = useView();
  const [search, setSearch] = useSearchParams();
  const all = useMemo(
    () => milestonesOf(Object.values(rooms).flatMap(({ name }) => view.shownIn<unknown>(name))),
    [view],
  );
  const voices = voicesIn(all);
  const kinds = kindsIn(all);
  const chosen: Chosen = {
    voice: voices.find((voice) => voice === search.get('voice')),
    is: milestoneKinds.find((is) => is === search.get('is')),
    order: search.get('order') === 'newest' ? 'newest' : 'oldest',
  };
  const choose = (what: keyof Chosen, value: string | undefined) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === undefined) after.delete(what);
        else after.set(what, value);
        return after;
      },
      { replace: true },
    );
  return { all, voices, kinds, chosen, choose, told: chooseMilestones(all, chosen) };
}

/** The same as part of an address. */
export function queryOf({ voice, is, order }: Chosen, zone: string): string {
  const asked = {
    zone,
    ...(voice && { voice }),
    ...(is && { is }),
    ...(order === 'newest' && { order }),
  };
  return `?${new URLSearchParams(asked).toString()}`;
}
