import type { Done, Made, Way } from './way.ts';

const limit = ({ say }: Made) => ({
  kind: 'topic',
  says: say(),
  touches: [say()],
  instead: say(),
});

const set: Done = { by: 'client', kind: 'limits/set', body: limit };

export const limitsWays: Readonly<Record<string, Way>> = {
  'limits/set': { body: limit },
  'limits/change': { before: [set], body: limit },
  'limits/lift': { before: [set], body: ({ say }) => ({ words: say() }) },
};
