import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Id } from '../../record/ids.ts';
import { AgreeingOn } from '../../web/record/agreeing/agreeing-on.tsx';
import { Suggestions } from '../../web/record/agreeing/suggestions.tsx';
import { ItemAudience } from '../../web/record/item-audience.tsx';
import { RatingSlip } from '../../web/record/rating/rating-slip.tsx';
import { Ratings } from '../../web/record/rating/ratings-section.tsx';
import { RatingOn } from '../../web/record/rating/use-rating.tsx';
import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { ButtonLink } from '../../web/ui/button-link.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { LibraryShelf } from './add-option.tsx';
import { decisionsAddress } from './addresses.ts';
import { ChoiceForNow } from './choice-section.tsx';
import { EarlierChoices } from './earlier-choices.tsx';
import { LookSlip } from './look-slip.tsx';
import { Options } from './options-section.tsx';
import { OurMatters } from './our-matters.tsx';
import styles from './question-page.module.css';
import type { Question } from './question.ts';
import { useComforting } from './use-comforting.tsx';
import { QuestionProvider, useQuestion } from './use-question.tsx';
import { useSpeaking } from './use-speaking.tsx';

interface QuestionPageProps {
  /** What hangs from the choice: goals and practice, which are of other rooms. */
  hangs: (question: Shown<Question>) => ReactNode;
  Library: LibraryShelf;
  /** Shows what the question comes from, which is of another room. */
  source: (from: Id) => ReactNode;
}

/** One question, whole. */
export function QuestionPage({ hangs, Library, source }: QuestionPageProps) {
  const { item = '' } = useParams();
  const shown = useView().shown<Question>(item);
  if (shown?.item.room !== 'decisions') return <NotHere />;
  return (
    <QuestionProvider key={item} shown={shown}>
      <OpenQuestion shown={shown} hangs={hangs(shown)} Library={Library} source={source} />
    </QuestionProvider>
  );
}

interface OpenQuestionProps {
  shown: Shown<Question>;
  hangs: ReactNode;
  Library: LibraryShelf;
  source: QuestionPageProps['source'];
}

/** What waits for an answer lies on top; a comparison may use the whole sheet. */
function OpenQuestion({ shown, hangs, Library, source }: OpenQuestionProps) {
  const { say } = useWords();
  const { view, item, question } = useQuestion();
  const speaking = useSpeaking();
  const comforting = useComforting();
  return (
    <AgreeingOn shown={shown} speaking={speaking}>
      <RatingOn shown={shown} speaking={comforting}>
        <BackLink href={decisionsAddress(view.partnership)}>{say('decisions.title')}</BackLink>
        <PageTitle>{question.asks}</PageTitle>
        {question.from !== undefined && source(question.from)}
        <div className={styles.audience}>
          <ItemAudience item={item} />
        </div>
        <Suggestions />
        <RatingSlip />
        <LookSlip />
        <OurMatters />
        <Options Library={Library} />
        <Ratings />
        <ChoiceForNow hangs={hangs} />
        <EarlierChoices />
      </RatingOn>
    </AgreeingOn>
  );
}

/** The same words whether it was never here, or is not for this viewer. */
function NotHere() {
  const { say } = useWords();
  const { partnership } = useView();
  return (
    <div className="stack">
      <PageTitle>{say('decisions.gone.title')}</PageTitle>
      <p className="lede">{say('decisions.gone')}</p>
      <ButtonLink href={decisionsAddress(partnership)}>{say('decisions.gone.back')}</ButtonLink>
    </div>
  );
}
