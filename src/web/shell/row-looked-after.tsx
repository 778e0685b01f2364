import { useEffect } from 'react';
import { useMe } from '../account/me.tsx';
import { firstPageStands } from '../ui/page-title.tsx';

/**
 * Looks after the device's row (`keeping/look-after.ts`) when a page stands and nothing else is to
 * be done: when the house is opened, and once more when somebody came in.
 */
export function RowLookedAfter() {
  const { presence } = useMe();
  useEffect(() => {
    if (presence.state === 'waiting') return undefined;
    let isOver = false;
    void firstPageStands.then(() => (isOver ? undefined : whenIdle(look)));
    return () => void (isOver = true);
  }, [presence.state]);
  return null;
}

function look(): void {
  void import('../keeping/look-after.ts')
    .then(async ({ lookAfterRow }) => lookAfterRow())
    // Next time, then.
    .catch(() => undefined);
}

/** Not every browser says when it is idle. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 10_000 });
  else setTimeout(work, 2_000);
}
