import { Acts } from '../ui/acts.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useWords } from '../ui/words.tsx';
import { PorchFrame } from './porch-frame.tsx';

/** The same for what never was, what is gone and what is not for this person. */
export function NotHerePage() {
  const { say } = useWords();
  return (
    <PorchFrame>
      <PageTitle>{say('shell.notHereTitle')}</PageTitle>
      <p className="lede">{say('shell.notHere')}</p>
      <Acts>
        <ButtonLink kind="main" href="/">
          {say('shell.toStart')}
        </ButtonLink>
      </Acts>
    </PorchFrame>
  );
}
