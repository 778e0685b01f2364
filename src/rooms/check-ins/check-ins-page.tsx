import { mayAsk } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import { BackLink } from '../../web/ui/back-link.tsx';
import { Blank } from '../../web/ui/blank.tsx';
import { ButtonLink } from '../../web/ui/button-link.tsx';
import { EndOfPage } from '../../web/ui/end-of-page.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { newCheckInAddress } from './addresses.ts';
import { CheckInCard } from './check-in-card.tsx';
import type { CheckIn } from './check-in.ts';
import styles from './check-ins.module.css';
import { someTerms, useWhom } from './use-whom.tsx';

/** What is asked here, with the way to answer it and to look back. */
export function CheckInsPage() {
  const { say } = useWords();
  const view = useView();
  const whom = useWhom();
  const all = view.shownIn<CheckIn>('check-ins');
  const mayPropose = whom.some((client) =>
    mayAsk(view, { kind: 'check-ins/propose', body: { terms: someTerms }, about: [client] }),
  );
  const suggest = mayPropose && (
    <ButtonLink href={newCheckInAddress(view.partnership)} icon="plus">
      {say('check-ins.suggest')}
    </ButtonLink>
  );
  return (
    <>
      <BackLink href={`/rooms/${view.partnership}`}>{say('shell.today')}</BackLink>
      <PageTitle>{say('check-ins.title')}</PageTitle>
      <p className="lede">{say('check-ins.lede')}</p>
      {all.length === 0 ? (
        <div className={styles.blank}>
          <Blank drawing="notebook" title={say('check-ins.blank.title')} act={suggest}>
            {say(mayPropose ? 'check-ins.blank' : 'check-ins.blank.reader')}
          </Blank>
        </div>
      ) : (
        <>
          <ol className={styles.list}>
            {all.map((shown) => (
              <CheckInCard key={shown.item.id} shown={shown} />
            ))}
          </ol>
          {suggest && <p className={styles.suggest}>{suggest}</p>}
          <EndOfPage>{say('check-ins.end')}</EndOfPage>
        </>
      )}
    </>
  );
}
