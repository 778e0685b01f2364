import type { Measure } from '../measure.ts';
import type { GatedName } from './gated-names.ts';

const gated: Record<GatedName, () => Promise<{ measure: Measure }>> = {
  'who-5': () => import('./who-5.ts'),
  'core-10': () => import('./core-10.ts'),
  gbo: () => import('./gbo.ts'),
};

/** For the house alone: a page that loaded from here would hold what was not acknowledged. */
export async function loadGated(name: GatedName): Promise<Measure> {
  return (await gated[name]()).measure;
}
