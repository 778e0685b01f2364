import type { Note } from '../../rooms/sessions/notes.ts';
import type { Session } from '../../rooms/sessions/session.ts';
import { kinds } from '../../rooms/sessions/terms.ts';
import { noon } from '../given.ts';
import { aboutWhom, agreeingTries, among, titles, type Tries } from './tried.ts';

export const onSessions: Tries<Session> = {
  proposeTime: ({ pick, whom, more }) => ({
    kind: 'sessions/propose',
    body: { terms: timeOf(pick) },
    about: aboutWhom(pick, whom),
    ...(more && { for: { audience: 'between-us', named: [] } }),
  }),
  ...agreeingTries('sessions', timeOf),
  addLine: ({ pick, more }, { state }) => ({
    kind: 'sessions/add-line',
    body: { text: among(titles, pick), ...(more && carriesOf(state)) },
  }),
  talk: ({ pick }, { state }) => onLine('sessions/talk-about', pick, state),
  putOffLine: ({ pick }, { state }) => onLine('sessions/put-off-line', pick, state),
  letGoLine: ({ who, pick }, { state }) => {
    const lines = state?.lines.filter(({ by }) => by === who);
    return lines && onLine('sessions/let-go-line', pick, { lines });
  },
  sayBack: ({ whom }) => ({
    kind: 'sessions/say-back',
    body: { of: whom, words: 'You are tired.' },
  }),
  answerHeard: ({ pick }, { state }) => {
    const heard = state?.heard[pick % (state.heard.length || 1)];
    return heard && { kind: 'sessions/answer-heard', body: { heard: heard.id, answer: 'close' } };
  },
  sayComing: ({ more }) => ({
    kind: 'sessions/say-coming',
    body: { coming: more ? 'yes' : 'no' },
  }),
  startSession: () => ({ kind: 'sessions/start', body: {} }),
  undoStart: () => ({ kind: 'sessions/undo-start', body: {} }),
  callOff: () => ({ kind: 'sessions/call-off', body: { words: 'I am ill.' } }),
  endSession: ({ whom }) => ({ kind: 'sessions/end', body: { there: [whom] } }),
  promise: ({ whom }) => ({
    kind: 'sessions/promise',
    body: { text: 'Find the shoes', who: whom, due: null },
  }),
  keepPromise: ({ pick }, { state }) => {
    const promise = state?.promised[pick % (state.promised.length || 1)];
    return promise && { kind: 'sessions/keep-promise', body: { promise: promise.id } };
  },
};

export const onNotes: Tries<Note> = {
  beginNote: ({ pick, whom, who, more }) => ({
    kind: 'notes/begin',
    body: { session: whom, as: more ? 'paragraph' : 'summary' },
    about: aboutWhom(pick, who),
    ...(more && { for: { audience: 'named', named: [whom] } }),
  }),
  settleNote: ({ pick }, { state }) => {
    const over = state?.versions.at(-1)?.id;
    return {
      kind: 'notes/keep',
      body: { words: among(titles, pick), ...(over !== undefined && { over }) },
    };
  },
  annotate: () => ({ kind: 'notes/annotate', body: { words: 'I said it louder.' } }),
};

function carriesOf(session: Session | undefined) {
  const carries = session?.lines.at(-1)?.id;
  return carries !== undefined && { carries };
}

function onLine(
  kind: string,
  pick: number,
  session: Pick<Session, 'lines'> | undefined,
  more = {},
) {
  const line = session?.lines[pick % (session.lines.length || 1)];
  return line && { kind, body: { line: line.id, ...more } };
}

function timeOf(pick: number) {
  const at = noon + pick * 60 * 60_000;
  const rest = { minutes: 50, timeZone: 'UTC', guests: [] };
  return { kind: among(kinds, pick), name: among(titles, pick), at, ...rest };
}
