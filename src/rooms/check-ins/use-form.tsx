import { useEffect, useState } from 'react';
import type { Terms } from './check-in.ts';
import { formFor, ownForm, type Form } from './measures/own-measure.ts';
import { useHouseSide, type Wanted } from './use-house-side.tsx';

export type Loaded = Form | 'waiting' | 'out-of-reach';

/** The questions of a check-in with their answers. Those of a measure come when a page needs them. */
export function useForm(terms: Terms): Loaded {
  const { load } = useHouseSide();
  const wanted = wantedBy(terms);
  const [loaded, setLoaded] = useState<{ wanted: string; form: Loaded }>();
  useEffect(() => {
    if (wanted === undefined) return undefined;
    let isWanted = true;
    const come = (form: Loaded) => isWanted && setLoaded({ wanted, form });
    load(wanted).then(
      (form) => come(form ?? 'out-of-reach'),
      () => come('out-of-reach'),
    );
    return () => {
      isWanted = false;
    };
  }, [wanted, load]);
  if (wanted === undefined) return ownForm(terms);
  if (loaded?.wanted !== wanted) return 'waiting';
  return typeof loaded.form === 'string' ? loaded.form : formFor(terms, loaded.form);
}

/** By which name the house knows the wording; nothing for a question of one's own. */
function wantedBy({ measure, brought }: Terms): Wanted | undefined {
  if (measure === 'own') return undefined;
  if (measure !== 'brought') return measure;
  return brought && `brought/${brought.key}/${brought.version}`;
}
