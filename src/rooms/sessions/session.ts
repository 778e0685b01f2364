import type { Agreeing } from '../../record/agreeing/suggestion.ts';
import type { Id } from '../../record/ids.ts';
import { day, type Day, type Instant } from '../../record/time.ts';
import type { Terms } from './terms.ts';

/** Something that somebody would like to talk about. It is talked about, put off, or let go by its author. */
export type AgendaLine = {
  id: Id;
  by: Id;
  at: Instant;
  text: string;
  state: 'open' | 'talked' | 'put-off' | 'let-go';
  /** Who put it off, and what they said. */
  putOff: { by: Id; words: string | undefined } | undefined;
  /** The line of an earlier session that it carries on. */
  carries: Id | undefined;
};

/** How the one who was heard answers: right, close, or not it. Both sides' words are kept. */
export type Answer = 'right' | 'close' | 'not-it';
export type Heard = {
  id: Id;
  by: Id;
  at: Instant;
  /** Whose words are said back. */
  of: Id;
  words: string;
  /** The agenda line it belongs to, where there is one. */
  line: Id | undefined;
  answers: readonly { at: Instant; answer: Answer; words: string | undefined }[];
};

/** What one named person said they would do. */
export type Promised = {
  id: Id;
  by: Id;
  text: string;
  who: Id;
  due: Day | null;
  kept: { by: Id; at: Instant } | undefined;
};

/** A thing that was made from a line: a goal, a decision, practice. */
export type Made = { line: Id; item: Id };

export type Coming = 'yes' | 'maybe' | 'no';

export type Session = Agreeing<Terms> & {
  coming: Readonly<Record<Id, Coming>>;
  startedAt: Instant | undefined;
  endedAt: Instant | undefined;
  /** Who was there, as it was written down at the end. */
  there: readonly Id[];
  lines: readonly AgendaLine[];
  heard: readonly Heard[];
  promised: readonly Promised[];
  made: readonly Made[];
};

/** How long before it begins a session is near: from then on those who come are told of it. */
export const nearFor = day;

/** When it ends, or was to end. */
export function endOf({ endedAt, terms }: Session): Instant {
  return endedAt ?? terms.at + terms.minutes * 60_000;
}

/** True while it still lies ahead, or is under way. */
export function isAhead(session: Session, now: Instant): boolean {
  if (session.endedAt !== undefined) return false;
  return session.startedAt !== undefined || now < endOf(session);
}

/** The clients' lines first, then everybody's in the order in which they were added. */
export function inOrder(lines: readonly AgendaLine[], clients: readonly Id[]): AgendaLine[] {
  const isClients = ({ by }: AgendaLine) => Number(clients.includes(by));
  return lines.toSorted((a, b) => isClients(b) - isClients(a) || a.at - b.at);
}

/** What was not talked about: nothing is dropped that its author did not let go. */
export function leftOver({ lines }: Session): AgendaLine[] {
  return lines.filter(({ state }) => state === 'open' || state === 'put-off');
}
