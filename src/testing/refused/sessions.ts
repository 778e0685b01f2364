import type { Note } from '../../rooms/sessions/notes.ts';
import type { Session } from '../../rooms/sessions/session.ts';
import * as ask from '../asks.ts';
import { amara, given, june, mateo, rosa } from '../given.ts';

const notThere = (kind: string, more: object) => ({ kind, body: { ...more } });
const meeting = () => given(mateo, amara, rosa).when(amara, ask.proposesTime());
const withLine = () => meeting().when(amara, ask.addsLine('The bus'));
const line = (kind: string) => ({
  room: 'sessions',
  ask: ({ lines }: Session) => ({ kind, body: { line: lines.at(-1)?.id } }),
});
const promised = () => meeting().when(amara, ask.promises(mateo));
const keep = {
  room: 'sessions',
  ask: ({ promised: all }: Session) => ({
    kind: 'sessions/keep-promise',
    body: { promise: all.at(-1)?.id },
  }),
};
const noted = () =>
  given(mateo, amara).when(mateo, ask.beginsNote()).when(mateo, ask.settles('We met.'));

/** Each no of sessions and notes, with the way to hear it. */
export const sessionsRefused = {
  'sessions/limited-topic': () =>
    meeting().when(mateo, ask.setsLimit('my father')).refusal(amara, ask.addsLine('My father')),
  'sessions/no-such-line': () =>
    meeting().refusal(mateo, notThere('sessions/talk-about', { line: rosa })),
  'sessions/line-over': () =>
    withLine()
      .when(mateo, line('sessions/talk-about'))
      .refusal(mateo, line('sessions/put-off-line')),
  'sessions/not-your-line': () => withLine().refusal(mateo, line('sessions/let-go-line')),
  'sessions/carried-already': () => {
    const carries = { ...ask.addsLine('The bus') };
    const carried = { ...carries, body: { text: 'The bus', carries: rosa } };
    return meeting().when(mateo, carried).refusal(mateo, carried);
  },
  'sessions/nobody-to-hear': () => meeting().refusal(amara, ask.saysBack(rosa)),
  'sessions/no-such-words': () =>
    meeting().refusal(mateo, notThere('sessions/answer-heard', { heard: rosa, answer: 'right' })),
  'sessions/not-your-words': () =>
    meeting().when(amara, ask.saysBack(mateo)).refusal(amara, ask.answersHeard('right')),
  'sessions/started-already': () =>
    meeting().when(mateo, ask.starts()).refusal(amara, ask.starts()),
  'sessions/not-started': () => meeting().refusal(mateo, ask.ends(mateo)),
  'sessions/ended-already': () =>
    meeting()
      .when(mateo, ask.starts())
      .when(mateo, ask.ends(mateo))
      .refusal(mateo, ask.ends(mateo)),
  'sessions/is-called-off': () =>
    meeting().when(mateo, ask.callsOff()).refusal(amara, ask.starts()),
  'sessions/not-at-the-table': () => meeting().refusal(amara, ask.promises(june)),
  'sessions/no-such-promise': () =>
    meeting().refusal(mateo, notThere('sessions/keep-promise', { promise: rosa })),
  'sessions/promise-kept-already': () => promised().when(mateo, keep).refusal(amara, keep),
  'notes/changed-meanwhile': () => noted().refusal(amara, ask.settles('We met again.')),
  'notes/nothing-changed': () =>
    noted().refusal(mateo, {
      room: 'notes',
      ask: ({ versions }: Note) => ({
        kind: 'notes/keep',
        body: { words: 'We met.', over: versions.at(-1)?.id },
      }),
    }),
};
