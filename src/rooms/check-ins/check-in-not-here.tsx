import { useView } from '../../web/record/record.tsx';
import { ButtonLink } from '../../web/ui/button-link.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { checkInsAddress } from './addresses.ts';

/** The same words whether it was never here, or is not for this viewer. */
export function CheckInNotHere() {
  const { say } = useWords();
  const { partnership } = useView();
  return (
    <div className="stack">
      <PageTitle>{say('check-ins.gone.title')}</PageTitle>
      <p className="lede">{say('check-ins.gone')}</p>
      <ButtonLink href={checkInsAddress(partnership)}>{say('check-ins.gone.back')}</ButtonLink>
    </div>
  );
}
