import type { ReactNode } from 'react';
import { CopingPage } from '../../rooms/coping/coping-page.tsx';
import { PracticePage } from '../../rooms/coping/practice-page.tsx';
import { Sources, type Source } from '../../rooms/coping/sources.tsx';
import { useView } from '../record/record.tsx';
import { pathTo, thingsIn } from '../record/things.ts';

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

function WithSources({ children }: { children: ReactNode }) {
  const view = useView();
  const sources = thingsIn(view)
    .filter(({ item }) => hangable.includes(item.room))
    .map(({ item, title }): Source => {
      const { room, id, audience } = item;
      const isForUs = audience === 'by-topic' || audience === 'between-us';
      return { id, title, href: pathTo(view.partnership, { room, id }), isForUs };
    });
  return <Sources value={sources}>{children}</Sources>;
}
