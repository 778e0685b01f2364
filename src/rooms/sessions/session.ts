import type { Agreeing } from '../../record/agreeing/suggestion.ts';
import type { Id } from '../../record/ids.ts';
import { day, minute, type Day, type Instant } from '../../record/time.ts';
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
  /** The answer in a feedback that it was kept from. */
  from: { item: Id; part: string } | undefined;
  /** A line for those between whom the session is, that its author has not let the others read. */
  isBetweenUs: boolean;
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
  /** For those between whom the session is, until its author lets the others read it. */
  isBetweenUs: boolean;
  answers: readonly { at: Instant; answer: Answer; words: string | undefined }[];
};

/** What one named person said they would do. */
export type Promised = {
  id: Id;
  by: Id;
  text: string;
  who: Id;
  due: Day | null;
  isBetweenUs: boolean;
  kept: { by: Id; at: Instant } | undefined;
};

export type Coming = 'yes' | 'maybe' | 'no';

export type Session = Agreeing<Terms> & {
  coming: Readonly<Record<Id, Coming>>;
  startedAt: Instant | undefined;
  endedAt: Instant | undefined;
  /** Who called it off, and what they said. */
  calledOff: { by: Id; words: string | undefined } | undefined;
  /** Who was there, as it was written down at the end. */
  there: readonly Id[];
  lines: readonly AgendaLine[];
  heard: readonly Heard[];
  promised: readonly Promised[];
  /** Which line, words or promise an entry is about, by its id. */
  on: Readonly<Record<Id, Id>>;
};

/** How long before it begins a session is near: from then on those who come are told of it. */
export const nearFor = day;

/** How long after its time one that nobody ended still counts as under way. */
const longestOver = day / 2;

/** When it ends, or was to end. */
export function endOf({ endedAt, terms }: Session): Instant {
  return endedAt ?? terms.at + terms.minutes * minute;
}

/** True while it still lies ahead, or is under way. One that nobody ended is over after half a day. */
export function isAhead(session: Session, now: Instant): boolean {
  const { startedAt, endedAt, calledOff, terms } = session;
  if (endedAt !== undefined || calledOff) return false;
  if (startedAt === undefined) return now < endOf(session);
  return now < startedAt + terms.minutes * minute + longestOver;
}

/** The clients' lines first, then everybody's in the order in which they were added. */
export function inOrder(
  lines: readonly AgendaLine[],
  clients: readonly Id[],
  authorOf: (line: AgendaLine) => Id = ({ by }) => by,
): AgendaLine[] {
  const isClients = (line: AgendaLine) => Number(clients.includes(authorOf(line)));
  return lines.toSorted((a, b) => isClients(b) - isClients(a) || a.at - b.at);
}

/** What was not talked about: nothing is dropped that its author did not let go. */
export function leftOver({ lines }: Session): AgendaLine[] {
  return lines.filter(({ state }) => state === 'open' || state === 'put-off');
}

/** A session of the record, as some page has it. */
export type SessionThere = { item: { id: Id; about: readonly Id[] }; state: Session };

/**
 * What was left over from earlier sessions, for one that lies ahead: each line once, however often
 * it was carried on, and none that another session took up. From a session that was about somebody
 * else too, never the other way round: what one partner wrote for a session of their own is not
 * offered where the other reads it.
 */
export function carriedOver<There extends SessionThere>(
  all: readonly There[],
  here: SessionThere,
  now: Instant,
): { from: There; line: AgendaLine }[] {
  if (!isAhead(here.state, now)) return [];
  const lines = linesOf(all);
  return all
    .filter(({ item, state }) => item.id !== here.item.id && !isAhead(state, now))
    .filter(({ item }) => here.item.about.every((client) => item.about.includes(client)))
    .flatMap((from) => leftOver(from.state).map((line) => ({ from, line })))
    .filter(({ line }) => !lines.some((other) => takesUp(other, line)));
}

/** Whoever brought a line along can let that go; the line itself goes only by its author. */
function takesUp(other: AgendaLine, line: AgendaLine): boolean {
  return other.carries === line.id && (other.state !== 'let-go' || other.by === line.by);
}

/** Who wrote a line first, however often it was carried on, as far as somebody sees. */
export function firstAuthor(lines: readonly AgendaLine[], line: AgendaLine): Id {
  const origin = lines.find(({ id }) => id === line.carries);
  if (!origin) return line.by;
  return firstAuthor(
    lines.filter(({ id }) => id !== origin.id),
    origin,
  );
}

export function linesOf(all: readonly Pick<SessionThere, 'state'>[]): AgendaLine[] {
  return all.flatMap(({ state }) => state.lines);
}

/** The session that comes next for these clients, of those that somebody sees. */
export function nextSession<There extends SessionThere>(
  all: readonly There[],
  about: readonly Id[],
  now: Instant,
): There | undefined {
  return all
    .filter(
      ({ item, state }) => item.about.some((each) => about.includes(each)) && isAhead(state, now),
    )
    .toSorted((a, b) => a.state.terms.at - b.state.terms.at)[0];
}

/** The one before it, for these clients. */
export function sessionBefore<There extends SessionThere>(
  all: readonly There[],
  { item, state }: SessionThere,
  now: Instant,
): There | undefined {
  return all
    .filter(
      (each) =>
        each.item.about.some((client) => item.about.includes(client)) &&
        each.item.id !== item.id &&
        each.state.terms.at < state.terms.at &&
        !isAhead(each.state, now),
    )
    .toSorted((a, b) => b.state.terms.at - a.state.terms.at)[0];
}
