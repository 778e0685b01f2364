import { useSearchParams } from 'react-router';
import { isId } from '../../record/ids.ts';
import { useView } from '../../web/record/record.tsx';
import { BackLink } from '../../web/ui/back-link.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { changesAddress } from './addresses.ts';
import { EarlierChanges } from './earlier-changes.tsx';
import styles from './feedback.module.css';
import { NewFeedbackForm } from './new-feedback-form.tsx';
import { useMayGive } from './use-may-give.tsx';

/** A minute after a session, or whenever somebody likes: how working together is for them. */
export function NewFeedbackPage() {
  const { say } = useWords();
  const view = useView();
  const about = useMayGive();
  const [search] = useSearchParams();
  const session = search.get('session');
  const isReader = view.seat?.role === 'therapist';
  return (
    <>
      <BackLink href={changesAddress(view.partnership)}>{say('shell.changes')}</BackLink>
      <PageTitle>{say('feedback.new')}</PageTitle>
      {about.length === 0 ? (
        <div className={styles.form}>
          <Notice kind="kept">
            {say(isReader ? 'feedback.new.notHere' : 'problem.record/reading-only')}
          </Notice>
        </div>
      ) : (
        <>
          <p className="lede">{say('feedback.new.lede')}</p>
          <EarlierChanges />
          <div className={styles.form}>
            <NewFeedbackForm about={about} session={isId(session) ? session : undefined} />
          </div>
        </>
      )}
    </>
  );
}
