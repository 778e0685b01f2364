import { useEffect, useState } from 'react';
import type { Terms } from './check-in.ts';
import { ownForm, type Form } from './measures/own-measure.ts';
import { useHouseSide } from './use-house-side.tsx';

export type Loaded = Form | 'waiting' | 'out-of-reach';

/** The questions of a check-in with their answers. Those of a measure come when a page needs them. */
export function useForm(terms: Terms): Loaded {
  const { load } = useHouseSide();
  const { measure } = terms;
  const [loaded, setLoaded] = useState<{ measure: string; form: Loaded }>();
  useEffect(() => {
    if (measure === 'own') return undefined;
    let isWanted = true;
    const come = (form: Loaded) => isWanted && setLoaded({ measure, form });
    load(measure).then(
      (form) => come(form ?? 'out-of-reach'),
      () => come('out-of-reach'),
    );
    return () => {
      isWanted = false;
    };
  }, [measure, load]);
  if (measure === 'own') return ownForm(terms);
  return loaded?.measure === measure ? loaded.form : 'waiting';
}
