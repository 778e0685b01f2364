import type { Begun } from '../../web/record/begun.ts';
import { useView } from '../../web/record/record.tsx';
import { BackLink } from '../../web/ui/back-link.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { goalsAddress } from './addresses.ts';
import { NewGoalForm } from './new-goal-form.tsx';
import styles from './new-goal-page.module.css';
import { useMayPropose } from './use-may-propose.tsx';

/** A blank page for one goal. */
export function NewGoalPage({ begun }: { begun?: Begun | undefined }) {
  const { say } = useWords();
  const { partnership } = useView();
  const clients = useMayPropose();
  return (
    <>
      <BackLink href={goalsAddress(partnership)}>{say('shell.goals')}</BackLink>
      <PageTitle>{say('goals.new')}</PageTitle>
      {clients.length === 0 ? (
        <Notice kind="kept">{say('problem.record/reading-only')}</Notice>
      ) : (
        <>
          <p className="lede">{say('goals.new.lede')}</p>
          <div className={styles.form}>
            <NewGoalForm clients={clients} begun={begun} />
          </div>
        </>
      )}
    </>
  );
}
