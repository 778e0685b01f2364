import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../api/use-act.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { ConfirmSheet } from './confirm-sheet.tsx';
import { useMe } from './me.tsx';
import { ProblemNote } from './problem-note.tsx';
import rows from './rows.module.css';

export function SignOut() {
  const { say } = useWords();
  const { signOut } = useMe();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const leave = async (everywhere: boolean) => {
    const problem = await signOut(everywhere);
    if (problem !== null) return { ok: false as const, problem };
    await navigate('/', { replace: true });
    return { ok: true as const, value: undefined };
  };
  const act = useAct(async () => leave(false));
  return (
    <>
      <ProblemNote problem={act.problem} />
      <p className="soft">{say('account.signOut.what')}</p>
      <Acts>
        <Button onPress={act.run} isPending={act.isPending}>
          {say('account.signOut')}
        </Button>
      </Acts>
      <div className={rows.after}>
        <TextLink onPress={() => setAsking(true)}>{say('account.signOut.everywhere')}</TextLink>
      </div>
      <ConfirmSheet
        title={say('account.signOut.everywhereTitle')}
        verb={say('account.signOut.everywhere')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onYes={async () => leave(true)}
      >
        <p>{say('account.signOut.everywhereWhat')}</p>
      </ConfirmSheet>
    </>
  );
}
