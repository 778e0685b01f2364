import { useState } from 'react';
import type { Audienced } from '../../record/item.ts';
import { forNobodyNew, type Begun } from './begun.ts';
import { useView } from './record.tsx';
import type { Asking } from './send-act.ts';

type ForWhom = [Audienced | undefined, (wanted: Audienced | undefined) => void];

/**
 * For whom a thing is that is being written: for whom its room says, or what was chosen. What is
 * made from something else is for nobody new until somebody chooses.
 */
export function useForWhom(asking: Asking, begun: Begun | undefined): ForWhom {
  const view = useView();
  const [chosen, setChosen] = useState<{ wanted: Audienced | undefined }>();
  const first = begun && !chosen ? forNobodyNew(view, asking, begun) : undefined;
  return [chosen ? chosen.wanted : first, (wanted) => setChosen({ wanted })];
}
