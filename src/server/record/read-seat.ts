import { memberAt, type Role } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { foldItem } from '../../rooms/acting.ts';
import { seat as seatRoom, type Seat } from '../../rooms/circle/seat.ts';
import { roomOf } from '../../rooms/rooms.ts';
import type { Writer } from '../store/append.ts';
import { openEntry, partnershipKey } from '../store/entries.ts';
import { seal } from '../store/keys.ts';
import { readCircle, readEntries, readHead, readItem } from '../store/reading.ts';
import { relationBinding } from './deliver.ts';

export type SeatFound = {
  seat: Seat;
  /** Who asks, at this table. */
  role: Role;
  /** What the person will be to the client, sealed; it goes into `invitation.relation`. */
  relation: Buffer | null;
};

/** A seat as this person sees it; undefined where there is none for them. */
export async function readSeat(
  { database, keyring }: Writer,
  viewer: Id,
  partnership: Id,
  seatItem: Id,
): Promise<SeatFound | undefined> {
  return database.asViewer(viewer, partnership, async (db) => {
    const head = await readHead(db, partnership, 'look');
    const item = head && (await readItem(db, partnership, seatItem));
    if (!head || item?.room !== seatRoom.name) return undefined;
    const key = partnershipKey(keyring, head);
    const rows = await readEntries(db, partnership, { item: seatItem });
    const entries = rows.map((row) => openEntry(key, row));
    const seat = foldItem(roomOf(item), undefined, entries)?.state as Seat | undefined;
    const { circle } = await readCircle(db, partnership);
    const me = memberAt(circle, viewer, head.now.getTime());
    if (!seat || !me) return undefined;
    const { relation } = seat;
    const sealed =
      relation === undefined
        ? null
        : seal(key.key, relation, relationBinding(partnership, seatItem));
    return { seat, role: me.role, relation: sealed };
  });
}
