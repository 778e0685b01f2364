/** What Mateo marked on the path, and what Amara noticed there. */
import { cast } from '../../testing/cast.ts';
import type { Told } from './told.ts';

const dessert = 'stayed until dessert';
const phone = 'called his sister';

export const journeyStory: readonly Told[] = [
  {
    who: 'mateo',
    daysAgo: 8,
    kind: 'journey/mark',
    item: dessert,
    about: 'mateo',
    for: { audience: 'named', named: [cast.amara.id, cast.rosa.id] },
    body: (idOf, itemOf) => ({
      words: 'I stayed until dessert. Dad finished the story about the fog.',
      from: { item: itemOf('dinner'), entry: idOf('dessert') },
    }),
  },
  {
    who: 'rosa',
    daysAgo: 7,
    kind: 'journey/say',
    item: dessert,
    body: { words: 'He looked for you when he got to the end. You were there.' },
  },
  {
    who: 'amara',
    daysAgo: 6,
    kind: 'journey/mark',
    item: phone,
    about: 'mateo',
    body: { words: 'You told me about the call with your sister before I asked.' },
  },
  { who: 'mateo', daysAgo: 5, kind: 'journey/take', item: phone, body: {} },
];
