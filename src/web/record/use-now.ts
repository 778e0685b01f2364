import { useEffect, useState } from 'react';
import type { Instant } from '../../record/time.ts';
import { serverNow } from '../api/server-time.ts';

/** How often what depends on the time is looked at anew, in milliseconds. */
const tick = 15_000;

/** The house's time, never earlier than what was delivered at `asOf`. */
export function useNow(asOf: Instant): Instant {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const ticking = setInterval(() => setNow(serverNow()), tick);
    return () => clearInterval(ticking);
  }, []);
  return Math.max(now, asOf);
}
