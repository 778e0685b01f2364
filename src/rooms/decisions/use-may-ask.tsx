import { membersAs } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { mayAsk } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';

/** The clients about whom the viewer may ask a question: alone, or together with the viewer. */
export function useMayAsk(): Id[] {
  const view = useView();
  const me = view.seat?.role === 'client' ? [view.viewer] : [];
  return membersAs(view.circle, view.now, 'client')
    .map(({ person }) => person)
    .filter((client) =>
      mayAsk(view, { kind: 'decisions/ask', body: {}, about: [...new Set([...me, client])] }),
    );
}
