import { first, type Done, type Made, type Way } from './way.ts';

const said = ({ say }: Made) => ({
  heard: 8,
  matters: 7,
  approach: 6,
  pace: 3,
  missing: say(),
  change: say(),
  showing: 'now',
  session: '00000000-0000-7000-8000-000000000002',
});

const given: Done = { by: 'client', kind: 'feedback/give', body: said };
const changed: Done = {
  by: 'therapist',
  kind: 'feedback/change',
  body: ({ say }) => ({ words: say() }),
};

export const feedbackWays: Readonly<Record<string, Way>> = {
  'feedback/give': { body: said },
  'feedback/change': { before: [given], by: 'therapist', body: changed.body },
  'feedback/take-in': { before: [given], by: 'therapist', body: ({ say }) => ({ words: say() }) },
  'feedback/say-helped': {
    before: [given, changed],
    body: (made) => ({ change: first(made, 1), helped: 'not-really', words: made.say() }),
  },
};
