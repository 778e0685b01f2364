import type { Measure } from '../measure.ts';
import type { ScaleName } from '../scales.ts';

/** Those whose license asks nothing of a practice first. The others are asked of the house. */
const free = {
  'phq-9': () => import('./phq-9.ts'),
  'gad-7': () => import('./gad-7.ts'),
  'phq-2': () => import('./phq-2.ts'),
  'phq-4': () => import('./phq-4.ts'),
  'pcl-5': () => import('./pcl-5.ts'),
  'audit-c': () => import('./audit-c.ts'),
  k10: () => import('./k10.ts'),
} satisfies Partial<Record<ScaleName, () => Promise<{ measure: Measure }>>>;

export type FreeName = keyof typeof free;
export const freeNames = Object.keys(free) as readonly FreeName[];

export function isFree(name: string): name is FreeName {
  return Object.hasOwn(free, name);
}

/** The wording and the rules of a measure. They come when somebody opens a form, and not before. */
export async function loadMeasure(name: FreeName): Promise<Measure> {
  return (await free[name]()).measure;
}
