/** Gives the example people their table and what they wrote at it, by the ways real people use. */
import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { day } from '../../record/time.ts';
import { cast, castPractices, type CastPerson } from '../../testing/cast.ts';
import { openPartnership } from '../record/open-partnership.ts';
import { readSeat } from '../record/read-seat.ts';
import { takeSeat } from '../record/take-seat.ts';
import { appendAct, type Writer } from '../store/append.ts';
import { stories } from './stories.ts';

export async function fillExamples(writer: Writer): Promise<void> {
  const mateos = await openPartnership(writer, {
    therapist: cast.amara.id,
    clients: [cast.mateo.name],
  });
  await sitDown(writer, mateos.partnership, cast.mateo, cast.amara.id, there(mateos.seats[0]));
  for (const person of [cast.rosa, cast.june]) {
    const seat = newId();
    const { name, role, relation } = person;
    const offer = { id: newId(), item: seat, kind: 'seat/offer', body: { name, role, relation } };
    await must(appendAct(writer, cast.mateo.id, mateos.partnership, offer));
    await sitDown(writer, mateos.partnership, person, cast.mateo.id, seat);
  }
  await tellStories(writer, mateos.partnership);
  await openPartnership(writer, {
    therapist: cast.ilse.id,
    clients: ['Noor Haddad'],
  });
}

/** The example people are seated without link and code: nobody is there to be told one. */
async function sitDown(
  writer: Writer,
  partnership: Id,
  person: CastPerson,
  invitedBy: Id,
  seat: Id,
) {
  const found = await readSeat(writer, invitedBy, partnership, seat);
  const now = new Date();
  const invitation = newId();
  await writer.database.atDoor((db) =>
    db
      .insertInto('invitation')
      .values({
        invitation_id: invitation,
        purpose: 'seat',
        practice_id: castPractices[person.practice].id,
        partnership_id: partnership,
        seat_item: seat,
        role: person.role,
        relation: there(found).relation,
        invited_by: invitedBy,
        name: randomBytes(1),
        token_hash: randomBytes(32),
        code_hash: randomBytes(32),
        until_at: now,
        accepted_by: person.id,
        accepted_at: now,
      })
      .execute(),
  );
  await takeSeat(writer, person.id, invitation);
}

async function tellStories(writer: Writer, partnership: Id) {
  const items = new Map<string, Id>();
  const written = new Map<string, Id>();
  const [idOf, itemOf] = [written, items].map((known) => (name: string) => there(known.get(name)));
  const now = Date.now();
  for (const { who, daysAgo, item: name, body, called, about, ...told } of stories.flat()) {
    const item = items.get(name) ?? newId();
    items.set(name, item);
    const act = {
      ...told,
      id: newId(),
      item,
      body: typeof body === 'function' ? body(there(idOf), there(itemOf), now) : body,
      ...(about && { about: [cast[about].id] }),
    };
    const { entries } = await must(
      appendAct(writer, cast[who].id, partnership, act, { told: now - daysAgo * day }),
    );
    if (called) written.set(called, there(entries[0]).id);
    const settled = entries.find((entry) => entry.kind.endsWith('/settled'));
    if (settled) written.set(`${name} settled`, settled.id);
  }
}

async function must<Outcome extends object>(doing: Promise<Outcome>) {
  const outcome = await doing;
  if (isRefusal(outcome)) throw new Error(`the example story was refused: ${outcome.refused}`);
  return outcome as Exclude<Outcome, { refused: string }>;
}

function there<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('the example story names what it has not told');
  return thing;
}
