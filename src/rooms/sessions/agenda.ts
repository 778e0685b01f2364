/**
 * The agenda: what each would like to talk about. The clients' lines come first. A line can be put
 * off, and is then there the next time; only its author lets it go. What a client asked others to
 * leave alone comes to the agenda by the client, or not at all.
 */
import * as z from 'zod';
import type { Id } from '../../record/ids.ts';
import { limitsTouched } from '../../record/limit.ts';
import { refuse } from '../../record/refusal.ts';
import { ownWords, type ActOf, type Draft, type EntryOf, type Given } from '../../record/room.ts';
import { line, sentence } from '../../record/words.ts';
import type { AgendaLine, Session } from './session.ts';

const id = z.uuid();
const added = z.strictObject({ text: line, carries: id.optional() });
const onLine = z.strictObject({ line: id });
const putOff = z.strictObject({ line: id, words: sentence.optional() });
const made = z.strictObject({ line: id, item: id });

export const agendaActs = {
  'sessions/add-line': { heedsLimits: true, schema: added },
  'sessions/talk-about': { schema: onLine },
  'sessions/put-off-line': { schema: putOff },
  'sessions/let-go-line': { readingIsEnough: true, schema: onLine },
  'sessions/make-from': { schema: made },
} as const;

export const agendaEntries = {
  'sessions/line-added': added,
  'sessions/talked': onLine,
  'sessions/line-put-off': putOff,
  'sessions/line-let-go': onLine,
  'sessions/made': made,
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
  if (act.kind === 'sessions/make-from') {
    return { entries: [{ kind: 'sessions/made', body: act.body }] };
  }
  if (found.state === 'talked' || found.state === 'let-go') return refuse('sessions/line-over');
  if (act.kind === 'sessions/let-go-line') {
    if (found.by !== given.actor.person) return refuse('sessions/not-your-line');
    return { entries: [{ kind: 'sessions/line-let-go', body: act.body }] };
  }
  const kind = act.kind === 'sessions/talk-about' ? 'sessions/talked' : 'sessions/line-put-off';
  return { entries: [{ kind, body: act.body }] };
}

function addLine(session: Session, body: z.output<typeof added>, { actor, limits }: Given) {
  const others = limits.filter(({ client, kind }) => kind === 'topic' && client !== actor.person);
  const [limit] = limitsTouched(body.text, others);
  if (limit) return refuse('sessions/limited-topic', { by: limit.client, says: limit.says });
  if (body.carries !== undefined && session.lines.some(({ carries }) => carries === body.carries)) {
    return refuse('sessions/carried-already');
  }
  const entry: Draft = { kind: 'sessions/line-added', body, audience: ownWords(actor) };
  return { entries: [entry] };
}

type AgendaEntry = EntryOf<typeof agendaEntries>;

export function foldAgenda(session: Session, entry: AgendaEntry): Partial<Session> {
  const { author: by, at } = entry;
  switch (entry.kind) {
    case 'sessions/line-added': {
      const { text, carries } = entry.body;
      const begun = { id: entry.id, by, at, text, carries, putOff: undefined };
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
    case 'sessions/made':
      return { made: [...session.made, entry.body] };
  }
}

function change({ lines }: Session, which: Id, how: Partial<AgendaLine>): AgendaLine[] {
  return lines.map((each) => (each.id === which ? { ...each, ...how } : each));
}
