import { useEffect, useState } from 'react';
import { serverNow } from '../api/server-time.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { useAnnounce } from '../ui/said-politely.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { useWords } from '../ui/words.tsx';
import type { Me } from './me-shape.ts';
import { useMe } from './me.tsx';

const notice = 2 * 60_000;
const present = 5 * 60_000;

/**
 * Two minutes before a session ends for want of use, the page says so. Whoever is busy on the page
 * is not asked: they stay signed in by being here. When it has ended, nothing stays on the screen.
 */
export function StaySignedIn() {
  const { presence } = useMe();
  return presence.state === 'full' ? (
    <Watch key={presence.me.session.idleUntil} me={presence.me} />
  ) : null;
}

function Watch({ me }: { me: Me }) {
  const { look } = useMe();
  const isHere = usePresence();
  const [isAsking, setAsking] = useState(false);
  const { idleUntil, absoluteUntil } = me.session;
  const isForGood = absoluteUntil <= idleUntil;

  useEffect(() => {
    const until = idleUntil - serverNow();
    const warn = window.setTimeout(() => {
      if (!isForGood && isHere()) void look();
      else setAsking(true);
    }, until - notice);
    // A moment later than told, so that our own question does not keep the session alive.
    const end = window.setTimeout(() => void look(), until + 1500);
    return () => {
      window.clearTimeout(warn);
      window.clearTimeout(end);
    };
  }, [idleUntil, isForGood, isHere, look]);

  return (
    <AskToStay me={me} isOpen={isAsking} isForGood={isForGood} onClose={() => setAsking(false)} />
  );
}

interface AskToStayProps {
  me: Me;
  isOpen: boolean;
  isForGood: boolean;
  onClose: () => void;
}

function AskToStay({ me, isOpen, isForGood, onClose }: AskToStayProps) {
  const { say, sayTime } = useWords();
  const { look } = useMe();
  const announce = useAnnounce();
  const stay = () => {
    onClose();
    if (!isForGood) void look().then(() => announce(say('account.stay.stayed')));
  };
  const time = sayTime(me.session.idleUntil);
  return (
    <Sheet title={say('account.stay.title')} isOpen={isOpen} onClose={stay}>
      <p>{say(isForGood ? 'account.stay.endsForGood' : 'account.stay.ends', { time })}</p>
      <Acts>
        <Button kind="main" onPress={stay}>
          {say(isForGood ? 'account.stay.close' : 'account.stay.stay')}
        </Button>
      </Acts>
    </Sheet>
  );
}

/** Whether somebody has touched the page or written on it in the last minutes. */
function usePresence(): () => boolean {
  const [here] = useState(() => {
    let last = Date.now();
    return { touch: () => (last = Date.now()), is: () => Date.now() - last < present };
  });
  useEffect(() => {
    const stop = new AbortController();
    for (const sign of ['keydown', 'pointerdown', 'wheel', 'touchmove'])
      addEventListener(sign, here.touch, { passive: true, capture: true, signal: stop.signal });
    return () => stop.abort();
  }, [here]);
  return here.is;
}
