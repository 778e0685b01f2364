import { cast } from '../../testing/cast.ts';
import type { Told, Who } from './told.ts';

const mine = (daysAgo: number, item: string, kind: string, body: object): Told => ({
  who: 'mateo',
  daysAgo,
  kind,
  item,
  body,
  about: 'mateo',
});

const then = (daysAgo: number, who: Who, item: string, kind: string, body: Told['body']): Told => ({
  who,
  daysAgo,
  kind,
  item,
  body,
});

const stepOut = {
  what: 'Step out, breathe, come back',
  how: 'Go to the porch before it gets too loud. Five slow breaths. Then back to the chair by the door.',
  often: 'At dinners, twice a week at most',
};

export const copingStory: readonly Told[] = [
  mine(20, 'tight chest', 'coping/note-sign', {
    is: 'sign',
    words: 'My chest gets tight and I stop hearing the end of sentences.',
  }),
  mine(20, 'shouting', 'coping/note-sign', {
    is: 'trigger',
    words: 'When two people shout at once.',
  }),
  mine(20, 'cold water', 'coping/add-way', {
    place: 'alone',
    words: 'Cold water on my wrists until I feel it.',
  }),
  mine(19, 'pier', 'coping/add-way', {
    place: 'places',
    words: 'The bench at the end of the pier. Counting boats.',
  }),
  then(12, 'mateo', 'cold water', 'coping/say-tried', { helped: 'a-little' }),
  then(6, 'mateo', 'pier', 'coping/say-tried', {
    helped: 'yes',
    words: 'Eleven boats. I went home after.',
  }),
  {
    ...then(3, 'amara', 'humming', 'coping/suggest-way', {
      place: 'alone',
      words: 'Humming low, so that you feel it in your chest.',
      why: 'You said that music gets through when words do not.',
    }),
    about: 'mateo',
  },
  {
    ...then(10, 'amara', 'step out', 'practice/propose', (_, itemOf) => ({
      terms: stepOut,
      from: itemOf('dinner'),
    })),
    called: 'step out proposed',
    about: 'mateo',
  },
  then(10, 'mateo', 'step out', 'practice/agree', (idOf) => ({
    suggestion: idOf('step out proposed'),
  })),
  then(5, 'mateo', 'step out', 'practice/say-tried', {
    helped: 'yes',
    words: 'Came back before the plates were gone.',
  }),
  then(2, 'mateo', 'step out', 'practice/ask-along', { members: [cast.rosa.id] }),
  {
    ...mine(15, 'plan: alone', 'safety-plan/begin', {
      part: 'alone',
      name: 'What I do on my own',
      lines: [{ text: 'Cold water.' }, { text: 'Headphones. The long playlist.' }],
    }),
  },
  {
    ...mine(15, 'plan: ask', 'safety-plan/begin', {
      part: 'ask',
      name: 'People I can ask for help',
      lines: [
        { text: 'Rosa. I can say “bad one” and nothing else.', call: '+1 312 555 0123' },
        { text: 'Dana', call: '+1 312 555 0188' },
      ],
    }),
  },
  {
    ...mine(14, 'plan: reasons', 'safety-plan/begin', {
      part: 'reasons',
      name: 'Why I want to go on',
      lines: [{ text: 'How Dad’s stories end.' }, { text: 'The window seat on the 14.' }],
    }),
    for: { audience: 'only-me', named: [] },
  },
  then(4, 'amara', 'plan: alone', 'safety-plan/suggest-line', {
    line: { text: 'Walk to the pier, if it is light.' },
    why: 'You told me what the boats do.',
  }),
];
