import { membersAs } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { useView } from '../../web/record/record.tsx';
import type { Terms } from './check-in.ts';

/** Terms that are only asked about: whether somebody may suggest anything at all. */
export const someTerms: Terms = { measure: 'own', question: { text: '?' }, rhythm: 'weekly' };

/** The clients about whom the viewer could suggest one: a client about themselves. */
export function useWhom(): Id[] {
  const view = useView();
  const clients = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  return view.seat?.role === 'client' ? [view.viewer] : clients;
}
