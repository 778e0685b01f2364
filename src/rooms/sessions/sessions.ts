/**
 * Sessions: we meet, and I am heard.
 *
 * A session has a time that is agreed, an agenda to which each adds beforehand, what was heard and
 * whether that is right, what was promised by whom, and when it began and ended. What is written
 * while people meet stands in paragraphs of their own, the notes, each with its own audience.
 *
 * Its promises:
 * - A time holds when the client and a therapist have agreed to it, and is moved only together. Who
 *   cannot come calls it off alone, and a beginning noted by mistake is taken back.
 * - The client's lines come first. A line is put off, never silently dropped.
 * - What a client asked to leave alone comes to the agenda only by that client.
 * - Whoever is said back what they said decides whether it is right; both words are kept.
 */
import * as z from 'zod';
import {
  agreeingActs,
  agreeingEntries,
  decideAgreeing,
  type AgreeingRefusal,
} from '../../record/agreeing/agreeing.ts';
import { foldAgreeing } from '../../record/agreeing/fold-agreeing.ts';
import {
  nothingAgreed,
  suggestedBy,
  suggestionsWaiting,
} from '../../record/agreeing/suggestion.ts';
import { isBetweenUs } from '../../record/audience.ts';
import type { Member } from '../../record/circle.ts';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Milestone } from '../../record/milestone.ts';
import type { Refusal } from '../../record/refusal.ts';
import {
  isActOf,
  isEntryOf,
  type Act,
  type ActOf,
  type Attention,
  type Decision,
  type Given,
  type Room,
} from '../../record/room.ts';
import {
  agendaActs,
  agendaEntries,
  decideAgenda,
  foldAgenda,
  type AgendaRefusal,
} from './agenda.ts';
import {
  decideHearing,
  foldHearing,
  hearingActs,
  hearingEntries,
  type HearingRefusal,
} from './hearing.ts';
import {
  decideMeeting,
  foldMeeting,
  meetingActs,
  meetingEntries,
  refuseCalledOff,
  type MeetingRefusal,
} from './meeting.ts';
import { endOf, isAhead, nearFor, type Session } from './session.ts';
import { terms, type Terms } from './terms.ts';

const timeActs = {
  'sessions/propose': {
    begins: true,
    by: ['client', 'therapist'],
    schema: z.strictObject({ terms }),
  },
  ...agreeingActs('sessions', terms),
} as const;
const timeEntries = agreeingEntries('sessions', terms);

export type SessionsRefusal = AgreeingRefusal | AgendaRefusal | HearingRefusal | MeetingRefusal;
export type SessionsAttention =
  | 'sessions/suggestion-waits'
  | 'sessions/heard-waits'
  | 'sessions/soon';

export const sessions = {
  name: 'sessions',
  topic: 'sessions',
  audience: 'by-topic',
  acts: { ...timeActs, ...agendaActs, ...hearingActs, ...meetingActs },
  entries: { ...timeEntries, ...agendaEntries, ...hearingEntries, ...meetingEntries },
  decide: (session, act, given) => decide(session ?? blank, act, given),
  fold: (session: Session | undefined, entry: Entry) => fold(session ?? blank, entry),
  attention,
  askedBy,
  isBound,
  milestone,
  title: (session) => session.terms.name,
} as const satisfies Room<Session>;

/** What a session is before its first entry, and to somebody who sees only what they wrote in it. */
const blank: Session = {
  ...nothingAgreed<Terms>({
    kind: 'other',
    name: '',
    at: 0,
    minutes: 5,
    timeZone: 'UTC',
    guests: [],
  }),
  coming: {},
  startedAt: undefined,
  endedAt: undefined,
  calledOff: undefined,
  there: [],
  lines: [],
  heard: [],
  promised: [],
  on: {},
};

function decide(session: Session, act: Act, given: Given): Decision | Refusal<SessionsRefusal> {
  if (isActOf(agendaActs, act)) return decideAgenda(session, act, given);
  if (isActOf(hearingActs, act)) return decideHearing(session, act, given);
  if (isActOf(meetingActs, act)) return decideMeeting(session, act, given);
  const asked = act as ActOf<typeof timeActs>;
  return asked.kind === 'sessions/propose'
    ? { entries: [{ kind: 'sessions/proposed', body: asked.body }] }
    : (refuseCalledOff(session) ?? decideAgreeing('sessions', session, asked, given));
}

function fold(session: Session, entry: Entry): Session {
  const { line, heard, promise } = entry.body as Partial<Record<'line' | 'heard' | 'promise', Id>>;
  const about = line ?? heard ?? promise;
  const on = about === undefined ? session.on : { ...session.on, [entry.id]: about };
  return { ...foldPart(session, entry), on };
}

/** What became of a line, or was said to words, that fewer people read would tell the others of it. */
function isBound({ on, lines, heard, promised }: Session, entry: Id): boolean {
  return [...lines, ...heard, ...promised].some(
    ({ id, isBetweenUs: isNarrow }) => id === on[entry] && isNarrow,
  );
}

function foldPart(session: Session, entry: Entry): Session {
  if (isEntryOf(timeEntries, entry)) {
    return { ...session, ...foldAgreeing<Terms>('sessions', session, entry) };
  }
  if (isEntryOf(agendaEntries, entry)) return { ...session, ...foldAgenda(session, entry) };
  if (isEntryOf(hearingEntries, entry)) {
    return { ...session, heard: foldHearing(session.heard, entry) };
  }
  if (isEntryOf(meetingEntries, entry)) return { ...session, ...foldMeeting(session, entry) };
  return session;
}

function attention(
  session: Session,
  { person }: Member,
  { circle, item, now }: Pick<Given, 'circle' | 'item' | 'now'>,
): Attention[] {
  const waiting: Attention[] = session.heard
    .filter(({ of, answers }) => of === person && answers.length === 0)
    .map(({ at }) => ({ code: 'sessions/heard-waits', from: at }));
  const isBetween = isBetweenUs(circle, item, person, now);
  if (isBetween && isAhead(session, now)) {
    // A time that was never answered asks nothing any more once it is over.
    const asked = suggestionsWaiting('sessions/suggestion-waits', session, person);
    waiting.push(...asked.map((each) => ({ ...each, until: endOf(session) })));
  }
  if (isAhead(session, now) && isExpected(session, person, isBetween)) {
    waiting.push({
      code: 'sessions/soon',
      from: session.terms.at - nearFor,
      until: endOf(session),
    });
  }
  return waiting;
}

/** True for whoever it is agreed with, or who was asked along, and who did not say that they stay away. */
function isExpected(session: Session, person: Id, isBetween: boolean): boolean {
  if (session.signed.length === 0 || session.startedAt !== undefined) return false;
  if (session.coming[person] === 'no') return false;
  return isBetween || session.terms.guests.includes(person);
}

function askedBy(session: Session, code: string, viewer: Id) {
  if (code === 'sessions/suggestion-waits') return suggestedBy(session, viewer);
  const heard = session.heard.find(({ of, answers }) => of === viewer && answers.length === 0);
  return { by: code === 'sessions/heard-waits' ? heard?.by : undefined };
}

/** A session that was held, by those who were there. */
function milestone({ there, terms: { name } }: Session, entry: Entry): Milestone | undefined {
  if (entry.kind !== 'sessions/ended') return undefined;
  return { is: 'session', by: there.length > 0 ? there : [entry.author], title: name };
}
