import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { ask, askQuietly } from '../api/ask.ts';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { ConfirmSheet } from './confirm-sheet.tsx';
import styles from './made-up-banner.module.css';
import { useMeIfKnown } from './me.tsx';
import type { Setup } from './setup-shape.ts';

/**
 * Says on every page of an example person that nobody here is real. Part of the frame; it is not
 * there for anybody else.
 */
export function MadeUpBanner() {
  const known = useMeIfKnown();
  const presence = known?.presence;
  if (presence?.state !== 'full' || !presence.me.person.isExample) return null;
  return <Banner isAdministrator={presence.me.person.offices.includes('administrator')} />;
}

function Banner({ isAdministrator }: { isAdministrator: boolean }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const known = useMeIfKnown();
  const isNewHouse = useIsNewHouse();
  const [isAsking, setAsking] = useState(false);
  const toDoor = async () => navigate('/', { replace: true });
  const changeSeat = async () => {
    await known?.signOut();
    await toDoor();
  };
  return (
    <aside className={styles.banner} aria-label={say('door.madeUp.title')}>
      <p>{say('door.madeUp')}</p>
      <TextLink onPress={() => void changeSeat()}>{say('door.madeUp.otherSeat')}</TextLink>
      {(isNewHouse || isAdministrator) && (
        <TextLink onPress={() => setAsking(true)}>{say('door.madeUp.remove')}</TextLink>
      )}
      <ConfirmSheet
        title={say('door.madeUp.removeTitle')}
        verb={say('door.madeUp.remove')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onYes={async () => ask('DELETE', '/api/examples')}
        onDone={async () => {
          await known?.look();
          await toDoor();
        }}
      >
        <p>{say('door.madeUp.removeWhat')}</p>
      </ConfirmSheet>
    </aside>
  );
}

/** While nobody real lives here, whoever looks around may also clear up. */
function useIsNewHouse(): boolean {
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    void askQuietly<Setup>('GET', '/api/setup', undefined, stop.signal).then((asked) =>
      setNew(asked.ok && asked.value.state === 'new'),
    );
    return () => stop.abort();
  }, []);
  return isNew;
}
