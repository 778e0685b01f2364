import type { ReactNode } from 'react';
import { PlacesOfGoals } from '../../web/record/places-of-goals.tsx';
import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import { Blank } from '../../web/ui/blank.tsx';
import { ButtonLink } from '../../web/ui/button-link.tsx';
import { EndOfPage } from '../../web/ui/end-of-page.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { newFeedbackAddress } from './addresses.ts';
import { FeedbackCard } from './feedback-card.tsx';
import styles from './feedback.module.css';
import type { Feedback } from './said.ts';
import { useMayGive } from './use-may-give.tsx';
import { WrittenOutOfSight } from './written-out-of-sight.tsx';

interface ChangesPageProps {
  /** What else can be done where the way of working does not fit: "Look at the decision again". */
  whereItDoesNotFit?: (feedback: Shown<Feedback>) => ReactNode;
}

/** You said, we changed, did it help? Both sides read the same. */
export function ChangesPage({ whereItDoesNotFit }: ChangesPageProps) {
  const { say } = useWords();
  const view = useView();
  const mayGive = useMayGive().length > 0;
  const all = view.shownIn<Feedback>('feedback').filter(({ state }) => state.by !== '');
  const give = mayGive && (
    <ButtonLink href={newFeedbackAddress(view.partnership)} icon="plus">
      {say('feedback.changes.give')}
    </ButtonLink>
  );
  return (
    <>
      <PageTitle>{say('shell.changes')}</PageTitle>
      <p className="lede">{say(mayGive ? 'feedback.changes.lede' : 'feedback.changes.ledeOf')}</p>
      <PlacesOfGoals here="changes" />
      {all.length === 0 ? (
        <div className={styles.blank}>
          <Blank drawing="notebook" title={say('feedback.blank.title')} act={give}>
            {say(mayGive ? 'feedback.blank' : 'feedback.blank.reader')}
          </Blank>
        </div>
      ) : (
        <>
          {give && <p className={styles.give}>{give}</p>}
          <p className={styles.plain}>{say('feedback.answers')}</p>
          <ol className={styles.all}>
            {all.map((shown) => (
              <FeedbackCard key={shown.item.id} shown={shown} all={all}>
                {whereItDoesNotFit?.(shown)}
              </FeedbackCard>
            ))}
          </ol>
        </>
      )}
      <WrittenOutOfSight />
      {all.length > 0 && <EndOfPage>{say('feedback.changes.end')}</EndOfPage>}
    </>
  );
}
