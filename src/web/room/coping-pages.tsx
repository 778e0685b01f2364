import type { ReactNode } from 'react';
import { CopingPage } from '../../rooms/coping/coping-page.tsx';
import { planChangedAt, sectionsToKeep } from '../../rooms/coping/kept-plan.ts';
import { PlanPage } from '../../rooms/coping/plan-page.tsx';
import type { Exercise } from '../../rooms/coping/exercise.ts';
import { NewPracticePage } from '../../rooms/coping/new-practice-page.tsx';
import { PracticePage } from '../../rooms/coping/practice-page.tsx';
import { Sources, type Source } from '../../rooms/coping/sources.tsx';
import { KeepOnDevice } from '../keeping/keep-on-device.tsx';
import { useView } from '../record/record.tsx';
import { pathTo, thingsIn } from '../record/things.ts';
import { usePeople } from '../record/use-people.ts';
import type { View } from '../record/view.ts';
import { findSource } from './source.ts';
import { useBegun } from './use-begun.ts';

/** Rooms from whose things a practice may hang. */
const hangable = ['goals', 'decisions'];

/** What helps, where it meets goals and decisions. */
export function CopingHere() {
  return (
    <WithSources>
      <CopingPage />
    </WithSources>
  );
}

export function PracticeHere() {
  return (
    <WithSources>
      <PracticePage />
    </WithSources>
  );
}

/** A plan, which its owner can keep on a device. */
export function PlanHere() {
  const { name } = usePeople();
  return (
    <PlanPage
      beside={({ owner, sections }) => {
        const own = sections.map(({ state }) => state);
        return (
          <KeepOnDevice
            sections={sectionsToKeep(own, owner, name)}
            changedAt={planChangedAt(own)}
          />
        );
      }}
    />
  );
}

/** A page for something to practice; begun from something, it has its words on it already. */
export function NewPracticeFrom() {
  const begun = useBegun();
  return (
    <WithSources>
      <NewPracticePage key={begun?.from} begun={begun} />
    </WithSources>
  );
}

function WithSources({ children }: { children: ReactNode }) {
  const view = useView();
  const sources = thingsIn(view)
    .filter(({ item }) => hangable.includes(item.room))
    .map(({ item, title }): Source => {
      const { room, id, audience } = item;
      const isForUs = audience === 'by-topic' || audience === 'between-us';
      return { id, title, href: pathTo(view.partnership, { room, id }), isForUs };
    });
  return <Sources value={[...sources, ...madeFrom(view)]}>{children}</Sources>;
}

/** The lines and notes of sessions from which practice was made; nothing else is hung on them. */
function madeFrom(view: View): Source[] {
  return view.shownIn<Exercise>('practice').flatMap(({ state: { from } }) => {
    const room = from === undefined ? undefined : view.shown(from)?.item.room;
    if (from === undefined || (room !== undefined && hangable.includes(room))) return [];
    const source = findSource(view, from);
    return source ? [{ id: from, title: source.title, href: source.href, isForUs: false }] : [];
  });
}
