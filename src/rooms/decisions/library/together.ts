import type { Approach } from './approach.ts';

/** Ways that more people go together. */
export const together: Readonly<Record<string, Approach>> = {
  'couple-and-family': {
    name: 'Couple or family meetings',
    what: 'You come together with your partner or your family. Each of you says how it is. The counselor helps you to hear each other and to try new ways at home. It is not about who is to blame.',
    good: ['Those you live with can help.', 'Things that stand between you can be said.'],
    hard: [
      'You may hear things that hurt.',
      'It is not right where somebody is afraid of the other.',
    ],
    asks: 'It asks all of you to come, and to try small things at home between the meetings.',
    forWhat: 'When the pain and the home life pull on each other. Also for young people.',
    sure: 'some-signs',
    instead: ['Interpersonal therapy (IPT)', 'Meetings for yourself alone'],
    sources: [
      'NICE guideline NG222: Depression in adults, treatment and management (2022)',
      'NICE guideline NG134: Depression in children and young people (2019)',
      'Cochrane review: Couple therapy for depression (2018)',
    ],
  },
  group: {
    name: 'A group',
    what: 'Six to twelve people meet once a week with one or two counselors. You learn things together. You hear from others who live with the same. What is said there stays there.',
    good: ['You are not alone with it.', 'You can learn from how others do it.'],
    hard: ['It can be hard to speak in front of others.', 'There is less time for each person.'],
    asks: 'It asks you to come each week and to keep to yourself what others say.',
    forWhat: 'Low mood, worry, grief, and when you feel alone.',
    sure: 'well-known',
    instead: ['The same way, for yourself alone', 'Mindfulness in a group'],
    sources: ['NICE guideline NG222: Depression in adults, treatment and management (2022)'],
  },
  mindfulness: {
    name: 'Mindfulness in a group',
    what: 'For eight weeks you meet in a group. You sit, breathe and move slowly. You learn to notice thoughts and let them go by. It is often used to keep a low mood from coming back.',
    good: ['You can do it wherever you are.', 'It can keep low times from coming back.'],
    hard: [
      'To sit still with your thoughts can be hard.',
      'It is not the first choice when things are very bad right now.',
    ],
    asks: 'It asks you to practice for up to 40 minutes on most days.',
    forWhat: 'Stress, and low mood that has come back before.',
    sure: 'well-known',
    instead: ['Acceptance and commitment therapy (ACT)', 'A group'],
    sources: ['NICE guideline NG222: Depression in adults, treatment and management (2022)'],
  },
};
