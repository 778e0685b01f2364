import { membersAs } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { mayAsk } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';

/**
 * The clients about working with whom the viewer may give feedback: a client about themselves,
 * somebody else who was there about each client who lets them add to the sessions.
 */
export function useMayGive(): Id[] {
  const view = useView();
  const clients = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  const whose = view.seat?.role === 'client' ? [view.viewer] : clients;
  const body = { pace: 0, showing: 'now' };
  return whose.filter((client) => mayAsk(view, { kind: 'feedback/give', body, about: [client] }));
}
