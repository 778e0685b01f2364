import type { OpenItem } from '../../web/record/open-item.ts';
import { ActArea } from '../../web/record/act-area.tsx';
import { seesThen } from '../../web/record/audience-forecast.ts';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { AudienceLine } from '../../web/ui/audience-line.tsx';
import { Button } from '../../web/ui/button.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './feedback.module.css';
import { isShown, type Feedback } from './said.ts';

/** What its writer has not shown. One tap shows it, and says by name to whom. */
export function NotShownYet({
  open: { view, item, state, ask, may },
}: {
  open: OpenItem<Feedback>;
}) {
  const { say } = useWords();
  const { seats, names } = usePeople();
  const acting = useActing();
  const shown = { audience: 'between-us' as const, named: [] };
  const show = ask('item/set-audience', shown);
  if (isShown(item) || state.by !== view.viewer) return null;
  const then = seesThen(view, item, shown);
  return (
    <div className={styles.answer}>
      <p>{say(state.answers.showing === 'next-time' ? 'feedback.next-time' : 'feedback.kept')}</p>
      {may(show) && (
        <ActArea acting={acting}>
          <div className={styles.then}>
            <AudienceLine seats={seats(then)} tense="will" />
          </div>
          <Button
            isPending={acting.isPending}
            onPress={() => acting.run(show, say('feedback.show.done', { names: names(then) }))}
          >
            {say('feedback.show')}
          </Button>
        </ActArea>
      )}
    </div>
  );
}
