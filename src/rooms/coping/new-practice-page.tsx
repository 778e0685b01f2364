import { useNavigate } from 'react-router';
import { membersAs } from '../../record/circle.ts';
import type { Begun } from '../../web/record/begun.ts';
import { mayAsk } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import { BackLink } from '../../web/ui/back-link.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { copingAddress } from './addresses.ts';
import { NewPracticeForm } from './new-practice-form.tsx';
import styles from './coping.module.css';

/** A page for something to practice, begun from something that was said. */
export function NewPracticePage({ begun }: { begun?: Begun | undefined }) {
  const { say } = useWords();
  const view = useView();
  const navigate = useNavigate();
  const clients = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  const about = begun?.about ?? clients.slice(0, 1);
  return (
    <>
      <BackLink href={copingAddress(view.partnership)}>{say('coping.title')}</BackLink>
      <PageTitle>{say('practice.add')}</PageTitle>
      {mayAsk(view, { kind: 'practice/propose', body: {}, about }) ? (
        <div className={styles.part}>
          <NewPracticeForm
            begun={begun}
            onDone={() => void navigate(copingAddress(view.partnership))}
          />
        </div>
      ) : (
        <Notice kind="kept">{say('problem.record/not-for-your-role')}</Notice>
      )}
    </>
  );
}
