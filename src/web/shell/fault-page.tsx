import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useWords } from '../ui/words.tsx';
import { PorchFrame } from './porch-frame.tsx';

/** Something of ours broke: what happened, what is safe, one way on. Help now is still above. */
export function FaultPage() {
  const { say } = useWords();
  return (
    <PorchFrame>
      <PageTitle>{say('shell.faultTitle')}</PageTitle>
      <p className="lede">{say('shell.faultSafe')}</p>
      <Acts>
        <Button kind="main" onPress={() => location.reload()}>
          {say('shell.faultAgain')}
        </Button>
      </Acts>
    </PorchFrame>
  );
}
