import { membersAs } from '../../../record/circle.ts';
import type { Id } from '../../../record/ids.ts';
import type { Given } from '../../../record/room.ts';

/**
 * Who agrees on a thing: each client it is about, and a therapist. Where there are several
 * therapists, those who have spoken stand for all of them.
 */
export function sidesOf(
  { circle, item, now }: Pick<Given, 'circle' | 'item' | 'now'>,
  spoken: readonly Id[],
): Id[] {
  const clients = membersAs(circle, now, 'client').map(({ person }) => person);
  const therapists = membersAs(circle, now, 'therapist').map(({ person }) => person);
  const heard = therapists.filter((therapist) => spoken.includes(therapist));
  return [
    ...clients.filter((client) => item.about.includes(client)),
    ...(heard.length > 0 ? heard : therapists),
  ];
}
