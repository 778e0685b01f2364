/** A therapist opens a partnership: its key, its first seat, and a seat offered to each client by name. */
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { appendAct, type Writer } from '../store/append.ts';
import { firstHash } from '../store/chain.ts';
import { makeKey } from '../store/make-key.ts';

export type Opening = {
  therapist: Id;
  /** The clients' names, as the therapist knows them until they choose their own. */
  clients: readonly string[];
};

export async function openPartnership(
  writer: Writer,
  { therapist, clients }: Opening,
): Promise<{ partnership: Id; seats: Id[] }> {
  const partnership = newId();
  await writer.database.asViewer(therapist, 'everywhere', async (db) => {
    const { wrapped } = await makeKey(db, writer.keyring, `partnership ${partnership}`);
    await sql`select app.open_partnership(${partnership}, ${wrapped}, ${firstHash(partnership)})`.execute(
      db,
    );
  });
  const seats: Id[] = [];
  for (const name of clients) {
    const item = newId();
    const body = { name, role: 'client' };
    const act = { id: newId(), item, kind: 'seat/offer', body };
    const outcome = await appendAct(writer, therapist, partnership, act);
    if (isRefusal(outcome))
      throw new Error(`a new table refused its first seat: ${outcome.refused}`);
    seats.push(item);
  }
  return { partnership, seats };
}
