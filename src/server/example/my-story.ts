import { cast } from '../../testing/cast.ts';
import type { Telling } from '../../rooms/story/part.ts';
import type { Told } from './told.ts';

const part = (daysAgo: number, kind: string, body: Telling): Told => ({
  who: 'mateo',
  daysAgo,
  kind: 'story/begin',
  item: body.name,
  body: { part: kind, ...body },
  called: body.name,
  about: 'mateo',
});

const mattering = {
  name: 'What matters to me',
  values: ['My family at one table', 'Being useful with my hands', 'Dad’s stories', 'Sleep'],
};
const helping = 'How I like to be helped';

/** Mateo's own place, what Rosa and Amara put beside it, and what Amara thinks over alone. */
export const myStory: readonly Told[] = [
  {
    ...part(38, 'story', {
      name: 'Who I am',
      words:
        'I fixed boats with Dad until I was nineteen. Then came the warehouse, nights mostly. Since spring my chest gets tight when many people talk at once.',
    }),
    for: { audience: 'between-us', named: [] },
  },
  part(36, 'matters', mattering),
  {
    who: 'mateo',
    daysAgo: 9,
    kind: 'story/rewrite',
    item: mattering.name,
    body: {
      ...mattering,
      values: ['My family at one table', 'Dad’s stories', 'Being useful with my hands', 'Sleep'],
    },
  },
  part(30, 'how-to-help', {
    name: helping,
    words: 'Don’t ask if I’m okay. Hand me something to do. If I go outside, leave the door open.',
  }),
  {
    who: 'mateo',
    daysAgo: 19,
    kind: 'sharing/share',
    item: 'sharing with Rosa',
    about: 'mateo',
    body: {
      member: cast.rosa.id,
      topics: ['story'],
      may: 'add',
      purpose: 'So that you know how to help on Sundays.',
      until: null,
    },
  },
  {
    who: 'rosa',
    daysAgo: 18,
    kind: 'story/say-how-i-see-it',
    item: helping,
    body: { words: 'He always let me sit beside him while he worked. We never needed to talk.' },
    called: 'how Rosa sees it',
  },
  {
    who: 'mateo',
    daysAgo: 17,
    kind: 'story/see-differently',
    item: helping,
    body: (idOf) => ({
      entry: idOf('how Rosa sees it'),
      words: 'Sometimes I wanted to talk, and didn’t know how to begin.',
    }),
  },
  {
    who: 'amara',
    daysAgo: 16,
    kind: 'story/say-how-i-see-it',
    item: helping,
    body: { words: 'An open door and something to hold. I’d like to begin our sessions that way.' },
  },
  {
    who: 'amara',
    daysAgo: 22,
    kind: 'reflections/write',
    item: 'a thought of Amara’s',
    body: {
      words:
        'I notice that I hurry when he is silent. My own father was silent. Ask Ines about it on Thursday.',
    },
  },
];
