import { cast } from '../../testing/cast.ts';
import type { Told, Who } from './told.ts';

const part = (daysAgo: number, who: Who, terms: { kind: string; name: string; words: string }) =>
  ({
    who,
    daysAgo,
    kind: 'agreement/propose',
    item: terms.name,
    body: { terms },
    called: terms.name,
    about: 'mateo',
  }) satisfies Told;

const agree = (daysAgo: number, who: Who, name: string): Told => ({
  who,
  daysAgo,
  kind: 'agreement/agree',
  item: name,
  body: (idOf) => ({ suggestion: idOf(name) }),
});

const answers = {
  kind: 'replies',
  name: 'How soon an answer comes',
  words:
    'I read messages on working days. If you cannot wait, call the number under “In a crisis”.',
};
const replies: Told = {
  ...part(42, 'amara', answers),
  body: { terms: { ...answers, replyDays: 2 } },
};

export const agreementStory: readonly Told[] = [
  replies,
  agree(41, 'mateo', answers.name),
  part(42, 'amara', {
    kind: 'crisis',
    name: 'In a crisis',
    words:
      'Call 988, any hour. Then call Rosa. Amara calls back on the next working day, first thing.',
  }),
  agree(41, 'mateo', 'In a crisis'),
  // The part that concerns her.
  {
    who: 'mateo',
    daysAgo: 40,
    kind: 'item/set-audience',
    item: 'In a crisis',
    body: { audience: 'named', named: [cast.mateo.id, cast.rosa.id] },
  },
  part(41, 'mateo', {
    kind: 'celebrate',
    name: 'How we celebrate',
    words: 'No big words. A sentence is good. Somebody remembering it next week is better.',
  }),
  agree(40, 'amara', 'How we celebrate'),
  part(6, 'amara', {
    kind: 'cancelling',
    name: 'When a session has to move',
    words: 'We tell each other by noon the day before, if we can. Nobody has to say why.',
  }),
  {
    who: 'mateo',
    daysAgo: 30,
    kind: 'limits/set',
    item: 'the layoff',
    body: {
      kind: 'topic',
      says: 'Please don’t bring up the layoff. I’ll bring it up when I can.',
      touches: ['layoff', 'laid off', 'fired'],
    },
    about: 'mateo',
  },
];
