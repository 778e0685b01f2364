import { useView } from '../../web/record/record.tsx';
import { ButtonLink } from '../../web/ui/button-link.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { goalsAddress } from './addresses.ts';

/** The same words whether it was never here, or is not for this viewer. */
export function GoalNotHere() {
  const { say } = useWords();
  const { partnership } = useView();
  return (
    <div className="stack">
      <PageTitle>{say('goals.gone.title')}</PageTitle>
      <p className="lede">{say('goals.gone')}</p>
      <ButtonLink href={goalsAddress(partnership)}>{say('goals.gone.back')}</ButtonLink>
    </div>
  );
}
