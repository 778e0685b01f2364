import type { Told } from './told.ts';

const sleeping = {
  measure: 'own',
  question: {
    text: 'How easy was it to fall asleep this week?',
    low: 'very hard',
    high: 'very easy',
  },
  rhythm: 'weekly',
} as const;

const proposed = (item: string, terms: object): Told[] => [
  {
    who: 'amara',
    daysAgo: 41,
    kind: 'check-ins/propose',
    item,
    body: { terms },
    called: item,
    about: 'mateo',
  },
  {
    who: 'mateo',
    daysAgo: 40,
    kind: 'check-ins/agree',
    item,
    body: (idOf) => ({ suggestion: idOf(item) }),
  },
];

/** One time of answering: begun, answered, finished, with a line about it or without. */
const said = (daysAgo: number, number: number, words?: string): Told[] => {
  const called = `sleep ${daysAgo}`;
  const on = { who: 'mateo', daysAgo, item: 'falling asleep' } as const;
  return [
    { ...on, kind: 'check-ins/start', body: {}, called },
    {
      ...on,
      kind: 'check-ins/answer',
      body: (idOf) => ({ answering: idOf(called), question: 0, answer: number }),
    },
    {
      ...on,
      kind: 'check-ins/finish',
      body: (idOf) => ({ answering: idOf(called), ...(words !== undefined && { words }) }),
    },
  ];
};

export const checkInsStory: readonly Told[] = [
  ...proposed('falling asleep', sleeping),
  ...said(40, 2),
  ...said(33, 3, 'Skipped the late news'),
  ...said(26, 2),
  ...said(19, 5),
  ...said(12, 7, 'Stayed until dessert on Sunday, and slept.'),
  ...said(5, 5),
  ...proposed('worry', { measure: 'gad-7', rhythm: 'whenever' }),
];
