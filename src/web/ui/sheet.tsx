import { lazy, Suspense, useState } from 'react';
import { firstPageStands } from './page-title.tsx';
import type { SheetProps } from './sheet-frame.tsx';

const bringFrame = async () => import('./sheet-frame.tsx');
const SheetFrame = lazy(async () => ({ default: (await bringFrame()).SheetFrame }));

/** Brings what sheets are made of when the first page stands, so that none waits to open. */
export function bringSheets(): void {
  void firstPageStands.then(bringFrame).catch(() => undefined);
}

/** One thing to decide, laid over the page. Nothing of it is there before it first opens. */
export function Sheet(props: SheetProps) {
  // Once it was open it stays, so that it can also close in its own way.
  const [wasOpened, setWasOpened] = useState(props.isOpen);
  if (props.isOpen && !wasOpened) setWasOpened(true);
  return wasOpened ? (
    <Suspense fallback={null}>
      <SheetFrame {...props} />
    </Suspense>
  ) : null;
}
