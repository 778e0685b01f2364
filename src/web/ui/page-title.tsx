import { type ReactNode, useEffect, useRef } from 'react';

let hasArrivedBefore = false;
const { promise, resolve } = Promise.withResolvers<void>();

/** What is not needed to read the first page comes after it. */
export const firstPageStands: Promise<void> = promise;

/**
 * The one h1 of a page. After a change of page it takes the focus, so that a screen reader says
 * where you are now; the first page of a visit is left to the browser.
 */
export function PageTitle({ children }: { children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  // Not when the words change: somebody else may be renaming the goal while you write.
  const page = globalThis.location?.pathname;
  useEffect(() => {
    if (hasArrivedBefore) title.current?.focus({ preventScroll: true });
    hasArrivedBefore = true;
    resolve();
  }, [page]);
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}
