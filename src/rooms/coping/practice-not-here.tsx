import { useView } from '../../web/record/record.tsx';
import { ButtonLink } from '../../web/ui/button-link.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { copingAddress } from './addresses.ts';

/** The same words whether it was never here, or is not for this viewer. */
export function PracticeNotHere() {
  const { say } = useWords();
  const { partnership } = useView();
  return (
    <div className="stack">
      <PageTitle>{say('practice.gone.title')}</PageTitle>
      <p className="lede">{say('practice.gone')}</p>
      <ButtonLink href={copingAddress(partnership)}>{say('practice.gone.back')}</ButtonLink>
    </div>
  );
}
