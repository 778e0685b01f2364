import { Acts } from '../ui/acts.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useWords } from '../ui/words.tsx';
import { calledName } from './me-shape.ts';
import { useMyself } from './me.tsx';
import { OwnFrame } from './own-frame.tsx';

/** Where somebody arrives who has no room to go to yet. */
export function HomePage() {
  const { say } = useWords();
  const { person } = useMyself();
  return (
    <OwnFrame>
      <PageTitle>{say('account.home.title', { name: calledName(person) })}</PageTitle>
      <p className="lede">{say('account.home.what')}</p>
      <Acts>
        <ButtonLink href="/account">{say('account.home.you')}</ButtonLink>
      </Acts>
    </OwnFrame>
  );
}
