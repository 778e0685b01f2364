import { day } from '../../record/time.ts';
import { cast } from '../../testing/cast.ts';
import type { Told, Who } from './told.ts';

const both = [cast.mateo.id, cast.amara.id];

const tell = (daysAgo: number, who: Who, kind: string, body: Told['body']): Told => ({
  who,
  daysAgo,
  kind: `decisions/${kind}`,
  item: 'sleep this winter',
  body,
});

const option = (daysAgo: number, who: Who, called: string, facts: object): Told => ({
  ...tell(daysAgo, who, 'add-option', { facts }),
  called,
});

const sources = [
  'American College of Physicians: Management of Chronic Insomnia Disorder in Adults (2016)',
];

/** What could help with sleep: three ways side by side, and what each makes of them. */
export const decisionStory: readonly Told[] = [
  {
    ...tell(10, 'mateo', 'ask', {
      question: 'What could help with sleep this winter?',
      words: 'I drive at six. Whatever it is, I have to be awake for that.',
    }),
    called: 'the sleep question',
    about: 'mateo',
  },
  tell(9, 'amara', 'say-what-matters', {
    words: 'That it still holds in spring, and that the mornings are safe.',
  }),
  option(9, 'amara', 'a sleep plan', {
    name: 'A sleep plan with Amara',
    what: 'Six weeks. You get up at the same time each day and use the bed only for sleep. Amara checks in once a week.',
    good: ['No medicine', 'What you learn stays with you'],
    hard: ['The first two weeks can be very tiring', 'It takes some work every day'],
    sure: 'well-known',
    sources,
  }),
  option(8, 'amara', 'medicine', {
    name: 'Medicine for a short time',
    what: 'A small dose at bedtime for up to four weeks. Your doctor explains it and calls you after one week.',
    good: ['It may work within days'],
    hard: ['You may feel slow in the morning', 'Sleep can get harder for a while when you stop'],
    sure: 'some-signs',
    sources,
  }),
  option(8, 'mateo', 'waiting', {
    name: 'Wait, and look again',
    what: 'Nothing new for now. I keep the short sleep notes.',
    good: ['No new task before the holidays'],
    hard: ['The nights may stay as they are'],
    sure: 'not-known',
    sources: [],
  }),
  tell(7, 'mateo', 'say-what-matters', (idOf) => ({
    words: 'I like that it would be mine.',
    option: idOf('a sleep plan'),
  })),
  tell(7, 'mateo', 'say-what-matters', (idOf) => ({
    words: 'I drive at six. Feeling slow scares me.',
    option: idOf('medicine'),
  })),
  tell(7, 'mateo', 'say-what-matters', (idOf) => ({
    words: 'I’m tired of waiting, honestly.',
    option: idOf('waiting'),
  })),
  { ...tell(6, 'amara', 'ask-rating', { asked: both }), called: 'how comfortable' },
  ...(['mateo', 'amara'] as const).map((who, place) =>
    tell(5 - place, who, 'rate', (idOf) => ({
      round: idOf('how comfortable'),
      comfort: [
        { option: idOf('a sleep plan'), number: 7 },
        { option: idOf('medicine'), number: 3 + place },
        { option: idOf('waiting'), number: 4 - 2 * place },
      ],
    })),
  ),
  tell(3, 'mateo', 'suggest-change', (idOf) => ({
    terms: {
      option: idOf('a sleep plan'),
      reason: 'It would be mine, and I can drive.',
      again: new Date(Date.now() + 45 * day).toISOString().slice(0, 10),
    },
    over: idOf('the sleep question'),
  })),
];
