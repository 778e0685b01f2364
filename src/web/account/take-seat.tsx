import { useNavigate } from 'react-router';
import { ask } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { PorchFrame } from '../shell/porch-frame.tsx';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useWords } from '../ui/words.tsx';
import { type Accepted, placeOf } from './invitation-shape.ts';
import { calledName, type Me } from './me-shape.ts';
import { useMe } from './me.tsx';
import { ProblemNote } from './problem-note.tsx';

/** The account was made for an invitation, and the chair is still pulled out. */
export function TakeSeat({ me, onLater }: { me: Me; onLater: () => void }) {
  const { say } = useWords();
  const { look } = useMe();
  const navigate = useNavigate();
  const act = useAct(
    async () => ask<Accepted>('POST', '/api/invitations/accept', {}),
    async (accepted) => {
      await look();
      await navigate(placeOf(accepted), { replace: true });
    },
  );
  return (
    <PorchFrame>
      <PageTitle>{say('account.seat.title', { name: calledName(me.person) })}</PageTitle>
      <p className="lede">{say('account.seat.what')}</p>
      <ProblemNote problem={act.problem} />
      <Acts>
        <Button kind="main" onPress={act.run} isPending={act.isPending}>
          {say('account.seat.take')}
        </Button>
        <Button onPress={onLater}>{say('door.notNow')}</Button>
      </Acts>
    </PorchFrame>
  );
}
