/** The meeting itself: who comes, when it began and ended, who was there, and what was promised. */
import * as z from 'zod';
import { memberAt } from '../../record/circle.ts';
import { refuse } from '../../record/refusal.ts';
import { ownWords, type ActOf, type Draft, type EntryOf, type Given } from '../../record/room.ts';
import { isDay } from '../../record/time.ts';
import { line, sentence } from '../../record/words.ts';
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
const calledOff = z.strictObject({ words: sentence.optional() });
const onPromise = z.strictObject({ promise: id });

export const meetingActs = {
  'sessions/say-coming': { readingIsEnough: true, schema: coming },
  'sessions/start': { by: ['client', 'therapist'], schema: nothing },
  /** A tap by mistake, or nobody came. */
  'sessions/undo-start': { by: ['client', 'therapist'], schema: nothing },
  'sessions/end': { by: ['client', 'therapist'], schema: ended },
  /** Needs nobody's yes: who cannot come says so. */
  'sessions/call-off': { by: ['client', 'therapist'], schema: calledOff },
  'sessions/promise': { schema: promise },
  'sessions/keep-promise': { schema: onPromise },
} as const;

export const meetingEntries = {
  'sessions/coming': coming,
  'sessions/started': nothing,
  'sessions/start-undone': nothing,
  'sessions/ended': ended,
  'sessions/called-off': calledOff,
  'sessions/promised': promise,
  'sessions/promise-kept': onPromise,
} as const;

export type MeetingRefusal =
  | 'sessions/started-already'
  | 'sessions/not-started'
  | 'sessions/ended-already'
  | 'sessions/is-called-off'
  | 'sessions/not-at-the-table'
  | 'sessions/no-such-promise'
  | 'sessions/promise-kept-already';

export function decideMeeting(session: Session, act: ActOf<typeof meetingActs>, given: Given) {
  switch (act.kind) {
    case 'sessions/say-coming':
      return { entries: [{ kind: 'sessions/coming', body: act.body }] };
    case 'sessions/start':
      if (session.startedAt !== undefined) return refuse('sessions/started-already');
      return refuseCalledOff(session) ?? { entries: [{ kind: 'sessions/started', body: {} }] };
    case 'sessions/undo-start':
      if (session.startedAt === undefined) return refuse('sessions/not-started');
      if (session.endedAt !== undefined) return refuse('sessions/ended-already');
      return { entries: [{ kind: 'sessions/start-undone', body: {} }] };
    case 'sessions/end':
      return end(session, act.body, given);
    case 'sessions/call-off':
      if (session.startedAt !== undefined) return refuse('sessions/started-already');
      return (
        refuseCalledOff(session) ?? { entries: [{ kind: 'sessions/called-off', body: act.body }] }
      );
    case 'sessions/promise':
      if (!memberAt(given.circle, act.body.who, given.now)) {
        return refuse('sessions/not-at-the-table');
      }
      return {
        entries: [{ kind: 'sessions/promised', body: act.body, audience: ownWords(given.actor) }],
      };
    case 'sessions/keep-promise':
      return keepPromise(session, act.body);
  }
}

/** Nothing more is agreed about one that was called off, and it does not begin: another time is another session. */
export function refuseCalledOff({ calledOff: off }: Session) {
  return off && refuse('sessions/is-called-off', { by: off.by });
}

function keepPromise(session: Session, body: z.output<typeof onPromise>) {
  const found = session.promised.find(({ id: each }) => each === body.promise);
  if (!found) return refuse('sessions/no-such-promise');
  if (found.kept) return refuse('sessions/promise-kept-already', { by: found.kept.by });
  const audience = found.isBetweenUs ? 'between-us' : 'item';
  return { entries: [{ kind: 'sessions/promise-kept', body, audience } satisfies Draft] };
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
    case 'sessions/start-undone':
      return { startedAt: undefined };
    case 'sessions/called-off':
      return { calledOff: { by, words: entry.body.words } };
    case 'sessions/ended':
      return { endedAt: at, there: entry.body.there };
    case 'sessions/promised': {
      const isBetweenUs = entry.audience === 'between-us' && !entry.revealed;
      const said = { id: entry.id, by, ...entry.body, isBetweenUs, kept: undefined };
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
