import { type Problem, problemOf } from '../api/ask.ts';

/** The problem with fields left empty, found before anything is sent. */
export function needed(fields: Readonly<Record<string, string>>): Problem | null {
  const empty = Object.entries(fields).filter(([, value]) => value.trim() === '');
  if (empty.length === 0) return null;
  return problemOf(
    'input/invalid',
    empty.map(([field]) => ({ path: `body/${field}`, code: 'input/needed' })),
  );
}
