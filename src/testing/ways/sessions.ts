import { agreeingWays } from './agreeing.ts';
import { first, type Done, type Made, type Way } from './way.ts';

const at = Date.UTC(2027, 0, 12, 16);

const terms = ({ say, people }: Made, version: 'first' | 'other') => ({
  kind: 'one-to-one',
  name: say(),
  at: version === 'first' ? at : at + 60 * 60_000,
  minutes: 50,
  timeZone: 'America/Chicago',
  place: say(),
  link: 'https://meet.example/room',
  guests: [people.friend],
});

const proposed: Done = {
  by: 'other',
  kind: 'sessions/propose',
  body: (made) => ({ terms: terms(made, 'first') }),
};
const added = (by: Done['by']): Done => ({
  by,
  kind: 'sessions/add-line',
  body: ({ say }) => ({ text: say() }),
});
const line: Way['body'] = (made) => ({ line: first(made, 1) });
const started: Done = { by: 'other', kind: 'sessions/start', body: () => ({}) };
const promised: Done = {
  by: 'other',
  kind: 'sessions/promise',
  body: ({ say, people }) => ({ text: say(), who: people.client, due: null }),
};
const someId = '00000000-0000-7000-8000-000000000001';

export const sessionsWays: Readonly<Record<string, Way>> = {
  'sessions/propose': { body: (made) => ({ terms: terms(made, 'first') }) },
  ...agreeingWays('sessions', terms),
  'sessions/add-line': {
    before: [proposed],
    body: ({ say }) => ({ text: say() }),
    more: { carries: someId, from: { item: someId, part: 'pace' }, readers: 'between-us' },
  },
  'sessions/talk-about': { before: [proposed, added('other')], body: line },
  'sessions/put-off-line': {
    before: [proposed, added('other')],
    body: (made) => ({ line: first(made, 1), words: made.say() }),
  },
  'sessions/let-go-line': { before: [proposed, added('asker')], body: line },
  'sessions/say-back': {
    before: [proposed],
    by: 'therapist',
    body: ({ say, people, asker }) => ({
      of: asker === people.client ? people.therapist : people.client,
      words: say(),
    }),
    more: { line: someId },
  },
  'sessions/answer-heard': {
    before: [
      proposed,
      {
        by: 'other',
        kind: 'sessions/say-back',
        body: ({ say, asker }) => ({ of: asker, words: say() }),
      },
    ],
    body: (made) => ({ heard: first(made, 1), answer: 'close', words: made.say() }),
  },
  'sessions/say-coming': { before: [proposed], body: () => ({ coming: 'maybe' }) },
  'sessions/start': { before: [proposed], body: () => ({}) },
  'sessions/undo-start': { before: [proposed, started], body: () => ({}) },
  'sessions/call-off': { before: [proposed], body: ({ say }) => ({ words: say() }) },
  'sessions/end': {
    before: [proposed, started],
    body: ({ people }) => ({ there: [people.client, people.therapist] }),
  },
  'sessions/promise': {
    before: [proposed],
    body: ({ say, people }) => ({ text: say(), who: people.client, due: '2027-01-15' }),
  },
  'sessions/keep-promise': {
    before: [proposed, promised],
    body: (made) => ({ promise: first(made, 1) }),
  },
};

const begun: Done = {
  by: 'other',
  kind: 'notes/begin',
  body: () => ({ session: someId, as: 'paragraph' }),
};

export const notesWays: Readonly<Record<string, Way>> = {
  'notes/begin': { body: () => ({ session: someId, as: 'summary' }) },
  'notes/keep': {
    before: [begun],
    body: ({ say }) => ({ words: say() }),
    more: { over: someId },
  },
  'notes/annotate': { before: [begun], body: ({ say }) => ({ words: say() }) },
};
