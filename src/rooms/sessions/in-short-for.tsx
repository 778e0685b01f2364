import type { Id } from '../../record/ids.ts';
import type { Audienced } from '../../record/item.ts';
import { ActArea } from '../../web/record/act-area.tsx';
import { whoWillSee } from '../../web/record/forecast.ts';
import type { Asking } from '../../web/record/send-act.ts';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { AudienceLine } from '../../web/ui/audience-line.tsx';
import { Button } from '../../web/ui/button.tsx';
import { Slip } from '../../web/ui/slip.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './notes.module.css';
import { useNotesHere, usualFor } from './use-notes-here.tsx';
import { useSession } from './use-session.tsx';

/** At the end a therapist is shown for whom nobody has put it in short yet: one tap begins it. */
export function InShortFor({ onBegun }: { onBegun: (item: Id) => void }) {
  const { say } = useWords();
  const { seats } = usePeople();
  const { view } = useSession();
  const acting = useActing(onBegun);
  const missing = useMissing();
  if (view.seat?.role !== 'therapist' || missing.length === 0) return null;
  return (
    <Slip>
      <ActArea acting={acting}>
        <p>{say('notes.short.lead')}</p>
        <ul className={styles.missing}>
          {missing.map(({ asking, readers }) => (
            <li key={readers.join()}>
              <AudienceLine seats={seats(readers)} tense="will" />
              <Button isSmall icon="pencil" onPress={() => acting.run(asking)}>
                {say('notes.short.begin')}
              </Button>
            </li>
          ))}
        </ul>
      </ActArea>
    </Slip>
  );
}

type Missing = { asking: Asking; readers: readonly Id[] };

/** Each audience once: all who see the session, those it is between, and each guest apart. */
function useMissing(): Missing[] {
  const { view, item } = useSession();
  const written = useNotesHere('summary').map((shown) => view.whoSees(shown.item).join());
  const body = { session: item.id, as: 'summary' };
  const outside = view.whoSees(item).filter((person) => {
    const role = view.members.find((member) => member.person === person)?.role;
    return role !== 'therapist' && !item.about.includes(person);
  });
  const apart = outside.length > 1 ? outside : [];
  const ways: (Audienced | undefined)[] = [
    usualFor(item),
    { audience: 'between-us', named: [] },
    ...apart.map((person): Audienced => ({ audience: 'named', named: [person] })),
  ];
  const all = ways.map((way): Missing => {
    const asking = { kind: 'notes/begin', body, about: item.about, for: way };
    return { asking, readers: whoWillSee(view, asking) };
  });
  return all.filter(({ readers }, n) => {
    const isFirst = all.findIndex((each) => each.readers.join() === readers.join()) === n;
    return readers.length > 1 && isFirst && !written.includes(readers.join());
  });
}
