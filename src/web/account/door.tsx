import { lazy, Suspense, useState } from 'react';
import { Outlet } from 'react-router';
import { PorchFrame } from '../shell/porch-frame.tsx';
import { Waiting } from '../ui/waiting.tsx';
import type { Me } from './me-shape.ts';
import { useMe } from './me.tsx';
import { MyPreferences } from './my-preferences.tsx';
import { OutOfReach } from './out-of-reach.tsx';
import { Porch } from './porch.tsx';
import { StaySignedIn } from './stay-signed-in.tsx';
import { StepUp } from './step-up.tsx';

// Each of these is seen once in the life of an account, so only who needs it loads it.
const Enrolment = lazy(async () => ({ default: (await import('./enrolment.tsx')).Enrolment }));
const FirstCodes = lazy(async () => ({ default: (await import('./first-codes.tsx')).FirstCodes }));
const TakeSeat = lazy(async () => ({ default: (await import('./take-seat.tsx')).TakeSeat }));

/**
 * The front door, in front of every page that is for somebody. Whoever is not in yet comes in
 * right here: the address stays as it was, so the page they came for is there when they are.
 */
export function Door() {
  const { presence, look, setMe } = useMe();
  const [isArriving, setArriving] = useState(false);
  const arrive = (me: Me) => {
    setArriving(true);
    setMe(me);
  };
  switch (presence.state) {
    case 'waiting':
      return <OnTheWay />;
    case 'refused':
      return (
        <PorchFrame>
          <OutOfReach problem={presence.problem} onAgain={() => void look()} />
        </PorchFrame>
      );
    case 'out':
      return <Porch wasIn={presence.wasIn} />;
    case 'half':
      return (
        <Suspense fallback={<OnTheWay />}>
          <Enrolment me={presence.me} onDone={arrive} />
        </Suspense>
      );
    case 'full':
      return (
        <MyPreferences me={presence.me} key={presence.me.person.id}>
          <Suspense fallback={<OnTheWay />}>
            <Inside me={presence.me} isArriving={isArriving} onArrived={() => setArriving(false)} />
          </Suspense>
          <StaySignedIn />
          <StepUp />
        </MyPreferences>
      );
    default:
      return presence satisfies never;
  }
}

function OnTheWay() {
  return (
    <PorchFrame>
      <Waiting />
    </PorchFrame>
  );
}

interface InsideProps {
  me: Me;
  isArriving: boolean;
  onArrived: () => void;
}

/** A new account has two more things to do before it goes on: codes for a bad day, and its seat. */
function Inside({ me, isArriving, onArrived }: InsideProps) {
  const [isLater, setLater] = useState(false);
  if (isArriving) return <FirstCodes onDone={onArrived} />;
  if (me.invitation !== null && !isLater)
    return <TakeSeat me={me} onLater={() => setLater(true)} />;
  return <Outlet />;
}
