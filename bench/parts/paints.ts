/** When words are on the screen of a real browser: put into the page, and the frame drawn. */
import type { Page } from '@playwright/test';
import type { Act } from '../../src/record/room.ts';
import { wallClock } from '../ground/watch-tables.ts';

export type Paint = {
  /** After the frame with it was handed on, on the clock that the bench reads too. */
  at: number;
  /** Since the last press of a button. */
  afterPress: number;
  /** Frames that began between that press and the words; 0: they came with the very next one. */
  frames: number;
};

type Painting = { mark: string; painted: PromiseWithResolvers<Paint> };

declare global {
  var painting: Painting | undefined;
  var lastPaint: Promise<Paint> | undefined;
}

/** Watches from inside the page. The page's own policy does not bind what DevTools put there. */
export async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    let frames = 0;
    let pressed = { at: 0, frame: 0 };
    const count = () => {
      frames++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    document.addEventListener(
      'click',
      ({ timeStamp }) => (pressed = { at: timeStamp, frame: frames }),
      { capture: true },
    );
    const tell = ({ painted }: Painting) => {
      const here = frames - pressed.frame;
      requestAnimationFrame(() => {
        // A message comes after the frame that is being made now.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          const now = performance.now();
          painted.resolve({
            at: performance.timeOrigin + now,
            afterPress: now - pressed.at,
            frames: here,
          });
        });
        port1.start();
        port2.postMessage('');
      });
    };
    new MutationObserver((changes) => {
      const { painting } = globalThis;
      if (!painting) return;
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      if (!added.some(({ textContent }) => textContent?.includes(painting.mark))) return;
      globalThis.painting = undefined;
      tell(painting);
    }).observe(document.body, { subtree: true, childList: true });
  });
}

/** From here on the page looks for the words of this act. */
export async function prepareToPaint(page: Page, { body }: Act): Promise<void> {
  const { words } = body as { words: string };
  await page.evaluate(
    (mark) => {
      const painted = Promise.withResolvers<Paint>();
      globalThis.painting = { mark, painted };
      globalThis.lastPaint = painted.promise;
    },
    words.slice(0, 36),
  );
}

export async function paintOf(page: Page): Promise<Paint> {
  const paint = await page.evaluate(() => globalThis.lastPaint);
  if (!paint) throw new Error('the page was not told what to look for');
  return paint;
}

/** How far the page's clock is from ours, from the quickest of some questions. */
export async function clockOff(page: Page): Promise<number> {
  let quickest = { took: Infinity, off: 0 };
  for (let n = 0; n < 30; n++) {
    const begun = wallClock();
    const theirs = await page.evaluate(() => performance.timeOrigin + performance.now());
    const took = wallClock() - begun;
    if (took < quickest.took) quickest = { took, off: theirs - begun - took / 2 };
  }
  return quickest.off;
}
