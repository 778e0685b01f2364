/** Somebody takes a seat that a client offered: through the record's own way, without link and code. */
import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Id } from '../record/ids.ts';
import { isRefusal } from '../record/refusal.ts';
import { takeSeat } from '../server/record/take-seat.ts';
import { appendAct, type Writer } from '../server/store/append.ts';
import type { Table } from './table.ts';

type Sitting<Who extends string> = { who: Who; role: 'therapist' | 'supporter'; invitedBy: Who };

export async function sitDown<Who extends string>(
  writer: Writer,
  { people, partnership, practice }: Table<Who>,
  { who, role, invitedBy }: Sitting<Who>,
): Promise<void> {
  const [seat, invitation] = [newId(), newId()];
  const offer = { id: newId(), item: seat, kind: 'seat/offer', body: { name: who, role } };
  const offered = await appendAct(writer, people[invitedBy], partnership, offer);
  if (isRefusal(offered)) throw new Error(offered.refused);
  const now = new Date();
  await writer.database.atDoor((db) =>
    db
      .insertInto('invitation')
      .values({
        invitation_id: invitation,
        purpose: 'seat',
        practice_id: practice,
        partnership_id: partnership,
        seat_item: seat,
        role,
        relation: null,
        invited_by: people[invitedBy],
        name: randomBytes(1),
        token_hash: randomBytes(32),
        code_hash: randomBytes(32),
        until_at: now,
        accepted_by: people[who] as Id,
        accepted_at: now,
      })
      .execute(),
  );
  await takeSeat(writer, people[who], invitation);
}
