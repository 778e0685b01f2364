import { mayAsk } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import { BackLink } from '../../web/ui/back-link.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { checkInsAddress } from './addresses.ts';
import styles from './check-ins.module.css';
import { NewCheckInForm } from './new-check-in-form.tsx';
import { someTerms, useWhom } from './use-whom.tsx';

/** A check-in that is not agreed yet. */
export function NewCheckInPage() {
  const { say } = useWords();
  const view = useView();
  const whom = useWhom().filter((client) =>
    mayAsk(view, { kind: 'check-ins/propose', body: { terms: someTerms }, about: [client] }),
  );
  return (
    <>
      <BackLink href={checkInsAddress(view.partnership)}>{say('check-ins.title')}</BackLink>
      <PageTitle>{say('check-ins.new')}</PageTitle>
      {whom.length === 0 ? (
        <Notice kind="kept">{say('problem.record/reading-only')}</Notice>
      ) : (
        <>
          <p className="lede">{say('check-ins.new.lede')}</p>
          <div className={styles.form}>
            <NewCheckInForm whom={whom} />
          </div>
        </>
      )}
    </>
  );
}
