/** Sitting down: the person who accepted an invitation takes the seat it names, once. */
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import type { Writer } from '../store/append.ts';
import { writeAttention } from '../store/attention.ts';
import { partnershipKey, type PartnershipKey } from '../store/entries.ts';
import { readCircle, readClock, readHead, readItems } from '../store/reading.ts';
import type { Handle } from '../store/transaction.ts';
import { appendEntries, nextTime } from '../store/write-entries.ts';

/** `invitation` is of purpose `seat` and was accepted by this person. Returns where they now sit. */
export async function takeSeat(
  { database, keyring }: Writer,
  person: Id,
  invitation: Id,
): Promise<Id> {
  return database.asViewer(person, 'everywhere', async (db) => {
    const { partnership } = await db
      .selectNoFrom(sql<Id>`app.take_seat(${invitation})`.as('partnership'))
      .executeTakeFirstOrThrow();
    const head = await readHead(db, partnership, 'lock');
    const seat = await readSeatOf(db, partnership, person);
    if (!head || !seat) throw new Error('somebody sat down, and the seat is not to be found');
    const at = nextTime(head, await readClock(db));
    const entry = { id: newId(), item: seat, kind: 'seat/taken', author: person, at } as const;
    const key = partnershipKey(keyring, head);
    await appendEntries(db, key, head, [{ ...entry, audience: 'item', revealed: false, body: {} }]);
    await writeAttentionInSight(db, key);
    return partnership;
  });
}

/** What waited before for whoever does this work waits for them too: nobody else may be left to read it. */
async function writeAttentionInSight(db: Handle, key: PartnershipKey): Promise<void> {
  const { circle, now } = await readCircle(db, key.partnership);
  for (const item of await readItems(db, key.partnership))
    await writeAttention(db, key, { circle, item, now }, []);
}

/** The item of the seat on which this person sits; the therapist who opened the table has none. */
async function readSeatOf(db: Handle, partnership: Id, person: Id): Promise<Id | null> {
  const { seat_item: seat } = await db
    .selectFrom('member')
    .select('seat_item')
    .where('partnership_id', '=', partnership)
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow();
  return seat;
}
