/** Whether people at a table agreed that notices come now, or in these hours, or never said. */
import type { Id } from '../../record/ids.ts';
import { isWithin } from '../../record/hours.ts';
import type { Instant } from '../../record/time.ts';
import { foldItem } from '../../rooms/acting.ts';
import type { Part } from '../../rooms/agreement/part.ts';
import { holds } from '../../rooms/agreement/part.ts';
import { roomOf } from '../../rooms/rooms.ts';
import { openEntry, partnershipKey } from '../store/entries.ts';
import type { Keyring } from '../store/keyring.ts';
import { readHead, readRooms } from '../store/reading.ts';
import type { Handle } from '../store/transaction.ts';

/**
 * True where notices about this table may come at this moment, as far as its viewer knows what was
 * agreed. Where hours were agreed in several parts, one of them is enough.
 */
export async function mayNotify(
  db: Handle,
  keyring: Keyring,
  partnership: Id,
  now: Instant,
): Promise<boolean> {
  const head = await readHead(db, partnership, 'look');
  if (!head) return false;
  const { items, rows } = await readRooms(db, partnership, ['agreement']);
  const key = partnershipKey(keyring, head);
  const written = Map.groupBy(rows, ({ item_id }) => item_id);
  const agreed = items.flatMap((item) => {
    const entries = (written.get(item.id) ?? []).map((row) => openEntry(key, row));
    const part = foldItem(roomOf(item), undefined, entries)?.state as Part | undefined;
    return part && holds(part) && part.terms.hours ? [part.terms.hours] : [];
  });
  return agreed.length === 0 || agreed.some((hours) => isWithin(hours, now));
}
