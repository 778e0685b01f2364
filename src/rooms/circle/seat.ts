/**
 * Seats: who is offered a place at the table, and by whom. Clients and therapists invite each
 * other; once there is a client, nobody else sits down without a client's yes.
 */
import * as z from 'zod';
import { membersAs, roles, type Member, type Role } from '../../record/circle.ts';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { ActOf, Attention, Decision, EntryOf, Given, Room } from '../../record/room.ts';
import type { Instant } from '../../record/time.ts';
import { line, sentence } from '../../record/words.ts';

const offer = z.strictObject({
  name: line,
  role: z.enum(roles),
  /** What they are to the client, in the client's words: "my mother", "school social worker". */
  relation: line.optional(),
});
const answer = z.strictObject({ words: sentence.optional() });

const acts = {
  'seat/offer': { begins: true, by: ['client', 'therapist'], sensitive: true, schema: offer },
  'seat/allow': { by: ['client'], sensitive: true, schema: answer },
  'seat/decline': { by: ['client'], schema: answer },
  'seat/take-back': { by: ['client', 'therapist'], schema: answer },
} as const;

const entries = {
  'seat/offered': offer,
  'seat/allowed': answer,
  'seat/declined': answer,
  'seat/taken-back': answer,
  /** Written for the person who accepts the invitation, as they sit down. */
  'seat/taken': z.strictObject({}),
} as const;

export type SeatRefusal = 'seat/answered-already' | 'seat/taken-already' | 'seat/not-yours';

export type Seat = {
  name: string;
  role: Role;
  relation: string | undefined;
  offeredBy: Id;
  at: Instant;
  /** `asked` waits for a client's yes; `open` may be taken by invitation. */
  state: 'asked' | 'open' | 'declined' | 'taken-back' | 'taken';
  takenBy: Id | undefined;
};

export const seat = {
  name: 'seat',
  topic: 'circle',
  audience: 'between-us',
  acts,
  entries,
  decide: (state, act, given) => decide(state, act as ActOf<typeof acts>, given),
  fold: (state, entry) => fold(state, entry as EntryOf<typeof entries>),
  attention,
  askedBy: ({ offeredBy }) => ({ by: offeredBy }),
  title: ({ name }) => name,
} as const satisfies Room<Seat>;

function decide(
  state: Seat | undefined,
  act: ActOf<typeof acts>,
  { actor, circle, now }: Given,
): Decision | Refusal<SeatRefusal> {
  if (act.kind === 'seat/offer' || !state) {
    const offered = { kind: 'seat/offered', body: act.body };
    const needsYes = actor.role !== 'client' && membersAs(circle, now, 'client').length > 0;
    return { entries: needsYes ? [offered] : [offered, { kind: 'seat/allowed', body: {} }] };
  }
  if (state.state === 'taken') return refuse('seat/taken-already');
  if (act.kind === 'seat/take-back') {
    if (state.state !== 'asked' && state.state !== 'open') return refuse('seat/answered-already');
    if (actor.role !== 'client' && state.offeredBy !== actor.person)
      return refuse('seat/not-yours');
    return { entries: [{ kind: 'seat/taken-back', body: act.body }] };
  }
  if (state.state !== 'asked') return refuse('seat/answered-already');
  const kind = act.kind === 'seat/allow' ? 'seat/allowed' : 'seat/declined';
  return { entries: [{ kind, body: act.body }] };
}

function fold(state: Seat | undefined, entry: EntryOf<typeof entries>): Seat {
  if (entry.kind === 'seat/offered') {
    const { name, role, relation } = entry.body;
    const { author: offeredBy, at } = entry;
    return { name, role, relation, offeredBy, at, state: 'asked', takenBy: undefined };
  }
  const seat = state ?? nobodys(entry);
  switch (entry.kind) {
    case 'seat/allowed':
      return { ...seat, state: 'open' };
    case 'seat/declined':
      return { ...seat, state: 'declined' };
    case 'seat/taken-back':
      return { ...seat, state: 'taken-back' };
    case 'seat/taken':
      return { ...seat, state: 'taken', takenBy: entry.author };
  }
}

/** A seat as somebody sees it who sees only that they took it. */
function nobodys({ author, at }: Entry): Seat {
  return {
    name: '',
    role: 'supporter',
    relation: undefined,
    offeredBy: author,
    at,
    state: 'open',
    takenBy: undefined,
  };
}

function attention(state: Seat, { role }: Member): Attention[] {
  if (state.state !== 'asked' || role !== 'client') return [];
  return [{ code: 'seat/asked', from: state.at }];
}
