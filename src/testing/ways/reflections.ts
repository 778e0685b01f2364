import type { Done, Made, Way } from './way.ts';

const spoken = ({ say }: Made) => ({ words: say() });

const written: Done = { by: 'therapist', kind: 'reflections/write', body: spoken };
const removed: Done = { by: 'therapist', kind: 'reflections/remove', body: () => ({}) };

export const reflectionsWays: Readonly<Record<string, Way>> = {
  'reflections/write': { by: 'therapist', body: spoken },
  'reflections/change': { before: [written], by: 'therapist', body: spoken },
  'reflections/remove': { before: [written], by: 'therapist', body: () => ({}) },
  'reflections/bring-back': { before: [written, removed], by: 'therapist', body: () => ({}) },
};
