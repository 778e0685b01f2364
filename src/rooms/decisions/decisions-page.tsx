import { PlacesOfGoals } from '../../web/record/places-of-goals.tsx';
import { useView } from '../../web/record/record.tsx';
import { Blank } from '../../web/ui/blank.tsx';
import { ButtonLink } from '../../web/ui/button-link.tsx';
import { EndOfPage } from '../../web/ui/end-of-page.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { newQuestionAddress } from './addresses.ts';
import styles from './decisions-page.module.css';
import { QuestionCard } from './question-card.tsx';
import type { Question } from './question.ts';
import { useMayAsk } from './use-may-ask.tsx';

/** Every question that the viewer may see. */
export function DecisionsPage() {
  const { say } = useWords();
  const view = useView();
  const mayAsk = useMayAsk().length > 0;
  const all = view.shownIn<Question>('decisions');
  const write = mayAsk && (
    <ButtonLink href={newQuestionAddress(view.partnership)} icon="plus">
      {say('decisions.ask')}
    </ButtonLink>
  );
  return (
    <>
      <PageTitle>{say('decisions.title')}</PageTitle>
      <p className="lede">{say('decisions.lede')}</p>
      <PlacesOfGoals here="decisions" />
      {all.length === 0 ? (
        <div className={styles.blank}>
          <Blank drawing="notebook" title={say('decisions.blank.title')} act={write}>
            {say(mayAsk ? 'decisions.blank' : 'decisions.blank.reader')}
          </Blank>
        </div>
      ) : (
        <>
          <ol className={styles.questions}>
            {all.map((shown) => (
              <QuestionCard key={shown.item.id} shown={shown} />
            ))}
          </ol>
          {write && <p className={styles.write}>{write}</p>}
          <EndOfPage>{say('decisions.end')}</EndOfPage>
        </>
      )}
    </>
  );
}
