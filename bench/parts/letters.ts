/** When each letter of a field stood on the screen, watched from inside the page. */
import type { Page } from '@playwright/test';

declare global {
  var lettersDrawn: Map<string, number> | undefined;
}

/** Looks at the field with every frame, and notes each new letter once that frame is handed on. */
export async function watchLetters(page: Page): Promise<void> {
  await page.evaluate(() => {
    const drawn = new Map<string, number>();
    globalThis.lettersDrawn = drawn;
    let before = '';
    const look = () => {
      const text = document.querySelector('textarea')?.value ?? '';
      if (text !== before) {
        before = text;
        const fresh = text.split('').filter((letter) => !drawn.has(letter));
        // A message comes after the frame that is being made now.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          const at = performance.timeOrigin + performance.now();
          for (const letter of fresh) if (!drawn.has(letter)) drawn.set(letter, at);
        });
        port1.start();
        port2.postMessage('');
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** All of them with their moments, once so many have been drawn. */
export async function drawnLetters(page: Page, count: number): Promise<[string, number][]> {
  await page.waitForFunction((least) => (globalThis.lettersDrawn?.size ?? 0) >= least, count);
  return page.evaluate(() => [...(globalThis.lettersDrawn ?? [])]);
}
