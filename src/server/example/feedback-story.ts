import type { Told, Who } from './told.ts';

const give = (daysAgo: number, item: string, body: object): Told => ({
  who: 'mateo',
  daysAgo,
  kind: 'feedback/give',
  item,
  body,
  about: 'mateo',
});

const change = (daysAgo: number, who: Who, item: string, words: string): Told => ({
  who,
  daysAgo,
  kind: 'feedback/change',
  item,
  body: { words },
  called: words,
});

const wait = 'When I go quiet, I’m not done. I’m looking for the word.';
const waiting = 'I count to ten before I say anything. You can hold up a hand, and I wait longer.';

export const feedbackStory: readonly Told[] = [
  give(33, 'going quiet', { heard: 5, matters: 8, pace: 4, change: wait, showing: 'now' }),
  change(32, 'amara', 'going quiet', waiting),
  {
    who: 'mateo',
    daysAgo: 18,
    kind: 'feedback/say-helped',
    item: 'going quiet',
    body: (idOf) => ({ change: idOf(waiting), helped: 'yes', words: 'The hand works.' }),
  },
  give(19, 'every day', {
    heard: 8,
    matters: 8,
    approach: 7,
    pace: 5,
    change: 'Questions every day wear me out.',
    showing: 'now',
  }),
  change(18, 'amara', 'every day', 'Check-ins now come twice a week, on Sunday and Wednesday.'),
  give(5, 'the last one', {
    heard: 9,
    matters: 7,
    approach: 6,
    pace: 8,
    missing: 'I’d have liked to talk about the bus before the dinner.',
    showing: 'now',
  }),
  give(1, 'for Tuesday', {
    heard: 9,
    change: 'Could we begin with what went all right?',
    showing: 'next-time',
  }),
];
