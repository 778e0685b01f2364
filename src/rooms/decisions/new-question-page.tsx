import type { Begun } from '../../web/record/begun.ts';
import { useView } from '../../web/record/record.tsx';
import { BackLink } from '../../web/ui/back-link.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { decisionsAddress } from './addresses.ts';
import styles from './decisions-page.module.css';
import { NewQuestionForm } from './new-question-form.tsx';
import { useMayAsk } from './use-may-ask.tsx';

/** A blank page for one question. */
export function NewQuestionPage({ begun }: { begun?: Begun | undefined }) {
  const { say } = useWords();
  const { partnership } = useView();
  const clients = useMayAsk();
  return (
    <>
      <BackLink href={decisionsAddress(partnership)}>{say('decisions.title')}</BackLink>
      <PageTitle>{say('decisions.new')}</PageTitle>
      {clients.length === 0 ? (
        <Notice kind="kept">{say('problem.record/reading-only')}</Notice>
      ) : (
        <>
          <p className="lede">{say('decisions.new.lede')}</p>
          <div className={styles.form}>
            <NewQuestionForm clients={clients} begun={begun} />
          </div>
        </>
      )}
    </>
  );
}
