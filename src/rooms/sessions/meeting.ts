/** The meeting itself: who comes, when it began and ended, who was there, and what was promised. */
import * as z from 'zod';
import { memberAt } from '../../record/circle.ts';
import { refuse } from '../../record/refusal.ts';
import type { ActOf, EntryOf, Given } from '../../record/room.ts';
import { isDay } from '../../record/time.ts';
import { line } from '../../record/words.ts';
import type { Session } from './session.ts';

const id = z.uuid();
const nothing = z.strictObject({});
const coming = z.strictObject({ coming: z.enum(['yes', 'maybe', 'no']) });
const ended = z.strictObject({ there: z.array(id).max(50) });
const promise = z.strictObject({
  text: line,
  who: id,
  due: z.string().refine(isDay, 'words/no-such-day').nullable(),
});
const onPromise = z.strictObject({ promise: id });

export const meetingActs = {
  'sessions/say-coming': { readingIsEnough: true, schema: coming },
  'sessions/start': { by: ['client', 'therapist'], schema: nothing },
  'sessions/end': { by: ['client', 'therapist'], schema: ended },
  'sessions/promise': { schema: promise },
  'sessions/keep-promise': { schema: onPromise },
} as const;

export const meetingEntries = {
  'sessions/coming': coming,
  'sessions/started': nothing,
  'sessions/ended': ended,
  'sessions/promised': promise,
  'sessions/promise-kept': onPromise,
} as const;

export type MeetingRefusal =
  | 'sessions/started-already'
  | 'sessions/not-started'
  | 'sessions/ended-already'
  | 'sessions/not-at-the-table'
  | 'sessions/no-such-promise'
  | 'sessions/promise-kept-already';

export function decideMeeting(session: Session, act: ActOf<typeof meetingActs>, given: Given) {
  switch (act.kind) {
    case 'sessions/say-coming':
      return { entries: [{ kind: 'sessions/coming', body: act.body }] };
    case 'sessions/start':
      if (session.startedAt !== undefined) return refuse('sessions/started-already');
      return { entries: [{ kind: 'sessions/started', body: {} }] };
    case 'sessions/end':
      return end(session, act.body, given);
    case 'sessions/promise':
      if (!memberAt(given.circle, act.body.who, given.now)) {
        return refuse('sessions/not-at-the-table');
      }
      return { entries: [{ kind: 'sessions/promised', body: act.body }] };
    case 'sessions/keep-promise': {
      const found = session.promised.find(({ id: each }) => each === act.body.promise);
      if (!found) return refuse('sessions/no-such-promise');
      if (found.kept) return refuse('sessions/promise-kept-already', { by: found.kept.by });
      return { entries: [{ kind: 'sessions/promise-kept', body: act.body }] };
    }
  }
}

function end(session: Session, body: z.output<typeof ended>, { circle, now }: Given) {
  if (session.startedAt === undefined) return refuse('sessions/not-started');
  if (session.endedAt !== undefined) return refuse('sessions/ended-already');
  if (!body.there.every((person) => memberAt(circle, person, now))) {
    return refuse('sessions/not-at-the-table');
  }
  return { entries: [{ kind: 'sessions/ended', body: { there: [...new Set(body.there)] } }] };
}

type MeetingEntry = EntryOf<typeof meetingEntries>;

export function foldMeeting(session: Session, entry: MeetingEntry): Partial<Session> {
  const { author: by, at } = entry;
  switch (entry.kind) {
    case 'sessions/coming':
      return { coming: { ...session.coming, [by]: entry.body.coming } };
    case 'sessions/started':
      return { startedAt: at };
    case 'sessions/ended':
      return { endedAt: at, there: entry.body.there };
    case 'sessions/promised': {
      const said = { id: entry.id, by, ...entry.body, kept: undefined };
      return { promised: [...session.promised, said] };
    }
    case 'sessions/promise-kept': {
      const { promise: which } = entry.body;
      return {
        promised: session.promised.map((each) =>
          each.id === which ? { ...each, kept: { by, at } } : each,
        ),
      };
    }
  }
}
