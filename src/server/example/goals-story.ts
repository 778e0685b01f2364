/** What the example people have written about goals, and whom they let see it. */
import { cast } from '../../testing/cast.ts';
import type { Told, Who } from './told.ts';

const goal = (daysAgo: number, item: string) => (who: Who, kind: string, body: Told['body']) => ({
  who,
  daysAgo,
  kind: `goals/${kind}`,
  item,
  body,
});

const dinner = {
  title: 'Stay for Sunday dinner',
  why: 'Stay at the table until dinner is over, every Sunday.',
  notice: 'I hear how the stories end. I go home tired, not wrung out.',
  rhythm: 'monthly',
} as const;

const dinnerLater = {
  ...dinner,
  why: 'Stay at the table until dinner is over, most Sundays. Step out when I need to, and come back.',
} as const;

const sleep = {
  title: 'Sleep through most nights',
  why: 'The day goes better when the night was quiet.',
  notice: 'I wake up once, or not at all.',
  rhythm: 'fortnightly',
} as const;

const both = [cast.mateo.id, cast.amara.id];

export const goalsStory: readonly Told[] = [
  {
    ...goal(24, 'dinner')('mateo', 'propose', {
      terms: dinner,
      words:
        'I want to stay at the table. Even when my chest gets tight, I want to hear how Dad’s stories end.',
    }),
    called: 'dinner proposed',
    about: 'mateo',
  },
  goal(23, 'dinner')('amara', 'say-own-words', {
    words:
      'Mateo chooses when to step out. We practice coming back, so leaving early is not the only way out.',
  }),
  goal(23, 'dinner')('amara', 'agree', (idOf) => ({ suggestion: idOf('dinner proposed') })),
  {
    ...goal(23, 'dinner')('amara', 'add-step', {
      text: 'Sit in the chair by the door',
      who: cast.mateo.id,
      due: null,
    }),
    called: 'chair',
  },
  {
    ...goal(23, 'dinner')('mateo', 'add-step', {
      text: 'Agree on a quiet sign for stepping out',
      who: cast.mateo.id,
      due: null,
    }),
    called: 'sign',
  },
  {
    ...goal(22, 'dinner')('mateo', 'add-step', {
      text: 'Stay until dessert, once',
      who: cast.mateo.id,
      due: null,
    }),
    called: 'dessert',
  },
  goal(22, 'dinner')('mateo', 'add-step', {
    text: 'Step out and come back, two Sundays',
    who: cast.mateo.id,
    due: null,
  }),
  goal(21, 'dinner')('mateo', 'do-step', (idOf) => ({ step: idOf('chair') })),
  {
    who: 'mateo',
    daysAgo: 20,
    kind: 'sharing/share',
    item: 'sharing with Rosa',
    about: 'mateo',
    body: {
      member: cast.rosa.id,
      topics: ['goals'],
      may: 'add',
      purpose: 'So that you know how to help on Sundays.',
      until: null,
    },
  },
  goal(19, 'dinner')('rosa', 'say-own-words', {
    words: 'I’ll save you the chair by the door and I won’t ask why.',
  }),
  goal(14, 'dinner')('rosa', 'do-step', (idOf) => ({ step: idOf('sign') })),
  {
    ...goal(12, 'dinner')('amara', 'ask-rating', { asked: both }),
    called: 'first numbers',
  },
  goal(12, 'dinner')('mateo', 'rate', (idOf) => ({ round: idOf('first numbers'), number: 4 })),
  goal(12, 'dinner')('amara', 'rate', (idOf) => ({ round: idOf('first numbers'), number: 6 })),
  goal(7, 'dinner')('mateo', 'do-step', (idOf) => ({
    step: idOf('dessert'),
    words: 'Dad told the boat one.',
  })),
  {
    ...goal(40, 'sleep')('mateo', 'propose', {
      terms: sleep,
      words: 'Not staring at the ceiling at 3.',
    }),
    called: 'sleep proposed',
    about: 'mateo',
  },
  goal(40, 'sleep')('amara', 'say-own-words', {
    words: 'A steady wake-up time, and a plan for 3 a.m.',
  }),
  goal(39, 'sleep')('amara', 'agree', (idOf) => ({ suggestion: idOf('sleep proposed') })),
  {
    who: 'mateo',
    daysAgo: 39,
    kind: 'item/set-audience',
    item: 'sleep',
    body: { audience: 'between-us', named: [] },
  },
  goal(4, 'dinner')('mateo', 'mark-progress', {
    words: 'Took the 14 home. Got a window seat. Counted six stops.',
  }),
  {
    ...goal(3, 'bus')('mateo', 'propose', {
      terms: { title: 'Ride the 14 bus on my own', rhythm: 'never' },
      words: 'Just me and my headphones, there and back.',
    }),
    about: 'mateo',
  },
  goal(2, 'dinner')('amara', 'suggest-change', (idOf) => ({
    terms: dinnerLater,
    why: 'You stepped out twice last week and came back twice. That counts. I’d like the goal to say so.',
    over: idOf('dinner settled'),
  })),
  { ...goal(1, 'dinner')('amara', 'ask-rating', { asked: both }), called: 'second numbers' },
  goal(1, 'dinner')('amara', 'rate', (idOf) => ({ round: idOf('second numbers'), number: 7 })),
  {
    who: 'mateo',
    daysAgo: 1,
    kind: 'seat/offer',
    item: 'a seat for Dana',
    body: { name: 'Dana Reyes', role: 'supporter', relation: 'my sister' },
  },
];
