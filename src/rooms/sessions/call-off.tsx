import { written } from '../../web/record/check-asking.ts';
import { OwnWordsForm } from '../../web/record/own-words-form.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { useWords } from '../../web/ui/words.tsx';
import type { Session } from './session.ts';
import { useSession } from './use-session.tsx';

/** Who called it off, and what they said. */
export function CalledOff({ by, words }: NonNullable<Session['calledOff']>) {
  const { say } = useWords();
  const { name, person } = usePeople();
  const who = person(by).you ? 'you' : 'other';
  return (
    <p>
      {say('sessions.calledOff', { name: name(by), who })}{' '}
      {words !== undefined && <q dir="auto">{words}</q>}
    </p>
  );
}

/** Who cannot come says so, and needs nobody's yes for it. */
export function CallOffForm({ onDone }: { onDone: () => void }) {
  const { say } = useWords();
  const { ask } = useSession();
  return (
    <OwnWordsForm
      asking={(words) => ask('sessions/call-off', { words: written(words) })}
      label={say('sessions.callOff.words')}
      hint={say('sessions.callOff.more')}
      save={say('sessions.callOff.save')}
      onDone={onDone}
    />
  );
}
