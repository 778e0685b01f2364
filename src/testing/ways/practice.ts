import { agreeingWays } from './agreeing.ts';
import type { Done, Made, Way } from './way.ts';

const terms = ({ say }: Made, version: 'first' | 'other') => ({
  what: say(),
  how: say(),
  often: say(),
  from: version === 'first' ? '2026-11-22' : '2026-12-01',
});

const nothing = () => ({});
const proposed: Done = {
  by: 'other',
  kind: 'practice/propose',
  body: (made) => ({ terms: terms(made, 'first') }),
};
const paused: Done = { by: 'client', kind: 'practice/pause', body: nothing };
const asked: Done = {
  by: 'client',
  kind: 'practice/ask-along',
  body: ({ people }) => ({ members: [people.friend] }),
};
const joined: Done = { by: 'friend', kind: 'practice/answer', body: () => ({ says: 'yes' }) };

export const practiceWays: Readonly<Record<string, Way>> = {
  'practice/propose': {
    body: (made) => ({ terms: terms(made, 'first') }),
    more: { from: '00000000-0000-7000-8000-000000000001' },
  },
  ...agreeingWays('practice', terms),
  'practice/hang-from': {
    before: [proposed, { ...proposed, isApart: true }],
    body: ({ item }) => ({ from: item(1) || '00000000-0000-7000-8000-000000000001' }),
  },
  'practice/say-tried': {
    before: [proposed],
    body: ({ say }) => ({ helped: 'yes', words: say() }),
  },
  'practice/pause': { before: [proposed], body: nothing },
  'practice/go-on': { before: [proposed, paused], body: nothing },
  'practice/end': { before: [proposed], body: nothing },
  'practice/ask-along': {
    before: [proposed],
    body: ({ people }) => ({ members: [people.friend] }),
  },
  'practice/let-go': {
    before: [proposed, asked],
    body: ({ people }) => ({ member: people.friend }),
  },
  'practice/answer': {
    before: [proposed, asked],
    body: () => ({ says: 'yes' }),
    by: 'friend',
  },
  'practice/say-how-it-was': {
    before: [proposed, asked, joined],
    body: ({ say }) => ({ words: say() }),
    by: 'friend',
  },
};
