/**
 * Leaving: a member leaves, or a client asks somebody to leave. Both hold at once, and end what
 * was shared with them.
 */
import * as z from 'zod';
import { memberAt } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { ActOf, Decision, EntryOf, Given, Room } from '../../record/room.ts';
import { sentence } from '../../record/words.ts';

const left = z.strictObject({ words: sentence.optional() });
const asked = z.strictObject({ member: z.uuid(), words: sentence.optional() });

const acts = {
  'leaving/leave': { begins: true, schema: left },
  'leaving/ask-to-leave': { begins: true, by: ['client'], schema: asked },
} as const;

const entries = { 'leaving/left': left, 'leaving/asked-to-leave': asked } as const;

export type LeavingRefusal =
  | 'leaving/not-at-the-table'
  | 'leaving/not-a-client'
  | 'leaving/yourself';

export type Leaving = { member: Id; askedBy: Id | undefined; words: string | undefined };

export const leaving = {
  name: 'leaving',
  topic: 'circle',
  audience: 'between-us',
  acts,
  entries,
  decide: (_, act, given) => decide(act as ActOf<typeof acts>, given),
  fold: (_, entry) => fold(entry as EntryOf<typeof entries>),
  attention: () => [],
  title: () => '',
} as const satisfies Room<Leaving>;

function decide(
  act: ActOf<typeof acts>,
  { actor, circle, now }: Given,
): Decision | Refusal<LeavingRefusal> {
  if (act.kind === 'leaving/leave') {
    return {
      entries: [{ kind: 'leaving/left', body: act.body }],
      effects: [{ effect: 'leave', member: actor.person }],
    };
  }
  const { member } = act.body;
  if (member === actor.person) return refuse('leaving/yourself');
  const seated = memberAt(circle, member, now);
  if (!seated) return refuse('leaving/not-at-the-table');
  if (seated.role === 'client') return refuse('leaving/not-a-client');
  return {
    entries: [{ kind: 'leaving/asked-to-leave', body: act.body }],
    effects: [{ effect: 'leave', member }],
  };
}

function fold({ author, kind, body }: EntryOf<typeof entries>): Leaving {
  const words = body.words;
  return kind === 'leaving/left'
    ? { member: author, askedBy: undefined, words }
    : { member: body.member, askedBy: author, words };
}
