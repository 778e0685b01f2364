import { membersAs, type Circle } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Decision } from '../../record/room.ts';
import type { Instant } from '../../record/time.ts';
import type { CheckInsAttention } from '../../rooms/check-ins/check-ins.ts';
import type { Handle } from './transaction.ts';

/**
 * True where the last therapist at a table would leave before saying that they read what somebody
 * said about dying: after them nobody would. Whom a client asks to leave has left all the same.
 */
export async function leavesUnread(
  db: Handle,
  partnership: Id,
  { effects = [] }: Pick<Decision, 'effects'>,
  { actor, circle, now }: { actor: Id; circle: Circle; now: Instant },
): Promise<boolean> {
  if (!effects.some((each) => each.effect === 'leave' && each.member === actor)) return false;
  const therapists = membersAs(circle, now, 'therapist').map(({ person }) => person);
  if (therapists.length !== 1 || therapists[0] !== actor) return false;
  const unread = await db
    .selectFrom('attention')
    .select('item_id')
    .where('partnership_id', '=', partnership)
    .where('person_id', '=', actor)
    .where('code', '=', 'check-ins/risk-answer-waits' satisfies CheckInsAttention)
    .executeTakeFirst();
  return unread !== undefined;
}
