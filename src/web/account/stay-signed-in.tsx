import { useEffect, useRef, useState } from 'react';
import { serverNow } from '../api/server-time.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { useAnnounce } from '../ui/said-politely.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { useWords } from '../ui/words.tsx';
import { idleStep } from './idle-step.ts';
import type { Me } from './me-shape.ts';
import { useMe } from './me.tsx';
import { usePresence } from './use-presence.ts';

/** How often to look at the clock. A device that slept looks at once when it wakes. */
const every = 5_000;

/**
 * Who leaves a page open and goes away is signed out in time, also where the page itself keeps
 * asking for news. Two minutes before, it says so; whoever is busy on the page is never asked.
 * When the time is over, nothing stays on the screen.
 */
export function StaySignedIn() {
  const { presence } = useMe();
  return presence.state === 'full' ? <Watch key={presence.me.session.id} me={presence.me} /> : null;
}

function Watch({ me }: { me: Me }) {
  const { say } = useWords();
  const { look, closeDoor } = useMe();
  const announce = useAnnounce();
  const here = usePresence();
  // By the device's own clock: what it believes the time to be does not matter.
  const renewed = useRef({ at: 0, span: 0 });
  const touchedBefore = useRef(0);
  const isTold = useRef(false);
  const [asking, setAsking] = useState<'idle' | 'for-good' | null>(null);

  useEffect(() => {
    renewed.current = { at: Date.now(), span: me.session.idleUntil - serverNow() };
  }, [me]);

  useEffect(() => {
    const tick = () => {
      // Touching the page around the question is no answer to it.
      const touched = asking === null ? here() : touchedBefore.current;
      const step = idleStep({
        sinceTouched: Date.now() - touched,
        sinceRenewed: Date.now() - renewed.current.at,
        span: renewed.current.span,
        absoluteLeft: me.session.absoluteUntil - serverNow(),
      });
      if (step === 'stay') return;
      if (step === 'renew') void look();
      else if (step === 'end') void closeDoor();
      else if (asking === null && !(step === 'for-good' && isTold.current)) {
        touchedBefore.current = touched;
        setAsking(step);
      }
    };
    const clock = window.setInterval(tick, every);
    const stop = new AbortController();
    document.addEventListener('visibilitychange', tick, { signal: stop.signal });
    return () => {
      window.clearInterval(clock);
      stop.abort();
    };
  }, [me, asking, here, look, closeDoor]);

  const stay = () => {
    setAsking(null);
    isTold.current = asking === 'for-good';
    if (asking === 'idle') void look().then(() => announce(say('door.stay.stayed')));
  };
  return <AskToStay asking={asking} onStay={stay} />;
}

function AskToStay({ asking, onStay }: { asking: 'idle' | 'for-good' | null; onStay: () => void }) {
  const { say } = useWords();
  const isForGood = asking === 'for-good';
  return (
    <Sheet title={say('door.stay.title')} isOpen={asking !== null} onClose={onStay}>
      <p>{say(isForGood ? 'door.stay.endsForGood' : 'door.stay.ends')}</p>
      <Acts>
        <Button kind="main" onPress={onStay}>
          {say(isForGood ? 'door.stay.close' : 'door.stay.stay')}
        </Button>
      </Acts>
    </Sheet>
  );
}
