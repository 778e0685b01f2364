import type { Reflection } from '../../rooms/reflections/reflections.ts';
import { among, titles, type Tries } from './tried.ts';

export const onReflections: Tries<Reflection> = {
  writeReflection: ({ pick, whom, more }) => ({
    kind: 'reflections/write',
    body: { words: among(titles, pick) },
    ...(more && { for: { audience: 'named', named: [whom] } }),
  }),
  changeReflection: ({ pick }) => ({
    kind: 'reflections/change',
    body: { words: among(titles, pick + 1) },
  }),
  removeReflection: () => ({ kind: 'reflections/remove', body: {} }),
  bringReflectionBack: () => ({ kind: 'reflections/bring-back', body: {} }),
};
