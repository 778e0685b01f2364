import { useView } from '../../web/record/record.tsx';
import { Blank } from '../../web/ui/blank.tsx';
import { ButtonLink } from '../../web/ui/button-link.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { sessionsAddress } from './addresses.ts';

/** The same words whether it was never here, or is not for this viewer. */
export function SessionNotHere() {
  const { say } = useWords();
  const { partnership } = useView();
  return (
    <>
      <PageTitle>{say('sessions.gone.title')}</PageTitle>
      <Blank
        drawing="chair"
        title={say('sessions.gone')}
        act={
          <ButtonLink href={sessionsAddress(partnership)}>{say('sessions.gone.back')}</ButtonLink>
        }
      >
        {say('sessions.gone.why')}
      </Blank>
    </>
  );
}
