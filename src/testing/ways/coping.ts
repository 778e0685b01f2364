import type { Done, Made, Way } from './way.ts';

const sign = ({ say }: Made) => ({ is: 'sign', words: say() });
const way = ({ say }: Made) => ({ place: 'alone', words: say() });
const suggestion = ({ say }: Made) => ({ place: 'together', words: say(), why: say() });
const nothing = () => ({});

const added: Done = { by: 'client', kind: 'coping/add-way', body: way };
const suggested: Done = { by: 'therapist', kind: 'coping/suggest-way', body: suggestion };

export const copingWays: Readonly<Record<string, Way>> = {
  'coping/note-sign': { body: sign },
  'coping/add-way': { body: way },
  'coping/suggest-way': { body: suggestion, by: 'therapist' },
  'coping/take': { before: [suggested], body: nothing },
  'coping/put-aside': { before: [suggested], body: nothing },
  'coping/say-own-words': { before: [added], body: ({ say }) => ({ words: say() }) },
  'coping/say-tried': {
    before: [added],
    body: ({ say }) => ({ helped: 'a-little', words: say() }),
  },
  'coping/withdraw': { before: [suggested], body: nothing, by: 'therapist' },
};
