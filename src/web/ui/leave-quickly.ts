/**
 * Leaving in a hurry. Somebody may be standing behind the person: cover the page before anything
 * else, then end the session, then put a plain page in this page's place. Nothing here waits for
 * the network, and nothing asks "are you sure".
 */
export const leaveAddress = '/leave';
const endSessionAddress = '/api/leave';
const leftKey = 'left';

let isLeaving = false;

export function leaveQuickly(): void {
  if (isLeaving) return;
  isLeaving = true;
  cover();
  document.title = '';
  remember();
  // The server ends the session and forgets the cookie, also when this page is already gone.
  navigator.sendBeacon(endSessionAddress, new Blob(['{}'], { type: 'application/json' }));
  location.replace(leaveAddress);
}

/**
 * Shift three times within five seconds does the same. Shift that types a capital does not count.
 * Back must show nothing: a page the browser kept, or one it opens again, goes away at once.
 */
export function watchForLeaving(): () => void {
  if (wentBackAfterLeaving()) location.replace(leaveAddress);
  const shifts = threeShifts();
  const stop = new AbortController();
  const { signal } = stop;
  const pressed = (key: KeyboardEvent) => shifts.pressed(key.key, key.repeat);
  const released = (key: KeyboardEvent) => {
    if (shifts.released(key.key, key.timeStamp)) leaveQuickly();
  };
  addEventListener('keydown', pressed, { capture: true, signal });
  addEventListener('keyup', released, { capture: true, signal });
  addEventListener(
    'pageshow',
    (shown) => shown.persisted && isLeaving && location.replace(leaveAddress),
    { signal },
  );
  // A draft's "you have unsaved words" must not hold the door.
  addEventListener('beforeunload', (leaving) => isLeaving && leaving.stopImmediatePropagation(), {
    capture: true,
    signal,
  });
  return () => stop.abort();
}

/** Counts Shift pressed and released on its own. True at the third within five seconds. */
export function threeShifts(within = 5000) {
  let times: number[] = [];
  let isAlone = false;
  return {
    pressed(key: string, isRepeat = false): void {
      if (key !== 'Shift') {
        times = [];
        isAlone = false;
      } else if (!isRepeat) isAlone = true;
    },
    released(key: string, at: number): boolean {
      if (key !== 'Shift' || !isAlone) return false;
      isAlone = false;
      times = [...times.filter((time) => at - time <= within), at];
      return times.length >= 3;
    },
  };
}

function cover(): void {
  const sheet = document.createElement('div');
  sheet.setAttribute('data-live-announcer', 'true');
  Object.assign(sheet.style, {
    position: 'fixed',
    inset: '0',
    zIndex: '2147483647',
    background: '#fff',
  });
  document.body.append(sheet);
  // Out of the document, so that a screen reader and a kept copy of the page have nothing either.
  document.getElementById('root')?.remove();
  for (const rest of document.body.children) {
    if (rest !== sheet && rest instanceof HTMLElement) rest.hidden = true;
  }
}

function remember(): void {
  try {
    sessionStorage.setItem(leftKey, 'yes');
  } catch {
    // Storage may be switched off. The server's ended session still stands.
  }
}

function wentBackAfterLeaving(): boolean {
  try {
    if (sessionStorage.getItem(leftKey) === null) return false;
    const [arrival] = performance.getEntriesByType('navigation');
    if (arrival instanceof PerformanceNavigationTiming && arrival.type === 'back_forward') {
      return true;
    }
    // Somebody came here on purpose, so the door is open again.
    sessionStorage.removeItem(leftKey);
    return false;
  } catch {
    return false;
  }
}
