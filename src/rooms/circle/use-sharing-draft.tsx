import { useState } from 'react';
import type { Share } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { mySharesWith, mySharingOf } from '../../web/record/my-sharing.ts';
import { useView } from '../../web/record/record.tsx';
import { dayFrom, endOfDay, lastDay, suggestedDays } from '../../web/record/until.ts';
import { useFrozen } from '../../web/record/use-frozen.ts';
import { useWords } from '../../web/ui/words.tsx';
import { draftFrom, planOf, type SharingDraft, type SharingPlan } from './sharing-draft.ts';

export type OpenDraft = {
  draft: SharingDraft;
  change: (part: Partial<SharingDraft>) => void;
  /** What is shared with this person while nothing is saved. */
  shares: readonly Share[];
  plan: SharingPlan;
  /** The suggested last day. */
  suggested: string;
  /** When it ends; `not-yet` while no fitting day is chosen. */
  until: Instant | null | 'not-yet';
};

/** The sheet's draft about one person, and what it would do. */
export function useSharingDraft(member: Id, isSaving: boolean): OpenDraft {
  const { timeZone } = useWords();
  const view = useFrozen(useView(), isSaving);
  const shares = mySharesWith(view, member);
  const [draft, setDraft] = useState(() =>
    draftFrom(shares, mySharingOf(view, member)?.state, {
      now: view.now,
      lastDay: (until) => lastDay(until, timeZone),
    }),
  );
  const suggested = dayFrom(view.now, suggestedDays, timeZone);
  const end = { suggested, day: draft.day, open: null }[draft.until];
  const ends = end === null ? null : endOfDay(end, timeZone);
  const until = ends === undefined || (ends !== null && ends <= view.now) ? 'not-yet' : ends;
  const plan = planOf(draft, shares, { member, until: until === 'not-yet' ? null : until });
  const change = (part: Partial<SharingDraft>) => setDraft((before) => ({ ...before, ...part }));
  return { draft, change, shares, plan, suggested, until };
}
