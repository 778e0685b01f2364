/**
 * The agenda: what each would like to talk about. The clients' lines come first. A line can be put
 * off, and is then there the next time; only its author lets it go. What a client asked others to
 * leave alone comes to the agenda by the client, or not at all.
 *
 * A line that was for fewer people stays so: whoever brings it along, and whatever becomes of it.
 * What is made from a line says so itself. Here is nothing of it, so no line tells of a thing to
 * somebody who may not see that thing.
 */
import * as z from 'zod';
import type { Id } from '../../record/ids.ts';
import type { EntryAudience } from '../../record/entry.ts';
import { limitsTouched } from '../../record/limit.ts';
import { refuse } from '../../record/refusal.ts';
import { ownWords, type ActOf, type Draft, type EntryOf, type Given } from '../../record/room.ts';
import { line, sentence } from '../../record/words.ts';
import type { AgendaLine, Session } from './session.ts';

const id = z.uuid();
const shape = {
  text: line,
  /** The line of an earlier session that it carries on. */
  carries: id.optional(),
  /** What it was kept from: an answer in somebody's feedback. Only those who see that may be told. */
  from: z
    .strictObject({
      item: id,
      part: z
        .string()
        .regex(/^[a-z]+$/)
        .max(20),
    })
    .optional(),
};
const added = z.strictObject(shape);
const adds = z.strictObject({
  ...shape,
  /** For those between whom the session is, and for nobody else who sees it. */
  readers: z.enum(['between-us']).optional(),
});
const onLine = z.strictObject({ line: id });
const putOff = z.strictObject({ line: id, words: sentence.optional() });

export const agendaActs = {
  'sessions/add-line': { heedsLimits: true, schema: adds },
  'sessions/talk-about': { schema: onLine },
  'sessions/put-off-line': { schema: putOff },
  'sessions/let-go-line': { readingIsEnough: true, schema: onLine },
} as const;

export const agendaEntries = {
  'sessions/line-added': added,
  'sessions/talked': onLine,
  'sessions/line-put-off': putOff,
  'sessions/line-let-go': onLine,
} as const;

export type AgendaRefusal =
  | 'sessions/limited-topic'
  | 'sessions/no-such-line'
  | 'sessions/line-over'
  | 'sessions/not-your-line'
  | 'sessions/carried-already';

export function decideAgenda(session: Session, act: ActOf<typeof agendaActs>, given: Given) {
  if (act.kind === 'sessions/add-line') return addLine(session, act.body, given);
  const found = session.lines.find(({ id: each }) => each === act.body.line);
  if (!found) return refuse('sessions/no-such-line');
  if (found.state === 'talked' || found.state === 'let-go') return refuse('sessions/line-over');
  // What becomes of a line is told to those who see the line.
  const seenBy: EntryAudience = found.isBetweenUs ? 'between-us' : 'item';
  switch (act.kind) {
    case 'sessions/let-go-line':
      if (found.by !== given.actor.person) return refuse('sessions/not-your-line');
      return { entries: [{ kind: 'sessions/line-let-go', body: act.body, audience: seenBy }] };
    case 'sessions/talk-about':
      return { entries: [{ kind: 'sessions/talked', body: act.body, audience: seenBy }] };
    case 'sessions/put-off-line': {
      const isSaid = act.body.words !== undefined && seenBy === 'item';
      const audience = isSaid ? ownWords(given.actor) : seenBy;
      return { entries: [{ kind: 'sessions/line-put-off', body: act.body, audience }] };
    }
  }
}

function addLine(session: Session, asked: z.output<typeof adds>, { actor, limits }: Given) {
  const { readers, ...body } = asked;
  const others = limits.filter(({ client, kind }) => kind === 'topic' && client !== actor.person);
  const [limit] = limitsTouched(body.text, others);
  if (limit) return refuse('sessions/limited-topic', { by: limit.client, says: limit.says });
  if (session.lines.some((there) => isSame(there, body))) {
    return refuse('sessions/carried-already');
  }
  const audience = readers ?? ownWords(actor);
  const entry: Draft = { kind: 'sessions/line-added', body, audience };
  return { entries: [entry] };
}

/** True for a line that carries on the same line, or was kept from the same answer. */
function isSame(there: AgendaLine, { carries, from }: z.output<typeof added>): boolean {
  if (there.state === 'let-go') return false;
  if (carries !== undefined && there.carries === carries) return true;
  return from !== undefined && there.from?.item === from.item && there.from.part === from.part;
}

type AgendaEntry = EntryOf<typeof agendaEntries>;

export function foldAgenda(session: Session, entry: AgendaEntry): Partial<Session> {
  const { author: by, at } = entry;
  switch (entry.kind) {
    case 'sessions/line-added': {
      const { text, carries, from } = entry.body;
      const isBetweenUs = entry.audience === 'between-us' && !entry.revealed;
      const begun = { id: entry.id, by, at, text, carries, from, isBetweenUs, putOff: undefined };
      return { lines: [...session.lines, { ...begun, state: 'open' }] };
    }
    case 'sessions/talked':
      return { lines: change(session, entry.body.line, { state: 'talked' }) };
    case 'sessions/line-let-go':
      return { lines: change(session, entry.body.line, { state: 'let-go' }) };
    case 'sessions/line-put-off': {
      const { line: which, words } = entry.body;
      return { lines: change(session, which, { state: 'put-off', putOff: { by, words } }) };
    }
  }
}

function change({ lines }: Session, which: Id, how: Partial<AgendaLine>): AgendaLine[] {
  return lines.map((each) => (each.id === which ? { ...each, ...how } : each));
}
