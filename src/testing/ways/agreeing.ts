import { first, last, type Done, type Made, type Way } from './way.ts';

/** How people agree in this room, on something that one of them proposes. */
export function agreeingWays(
  room: string,
  terms: (made: Made, version: 'first' | 'other') => object,
) {
  const proposed: Done = {
    by: 'other',
    kind: `${room}/propose`,
    body: (made) => ({ terms: terms(made, 'first') }),
  };
  const change: Way['body'] = (made) => ({ terms: terms(made, 'other'), over: first(made) });
  const suggested: Done = { by: 'asker', kind: `${room}/suggest-change`, body: change };
  const answer: Way = {
    before: [proposed],
    by: 'therapist',
    body: (made) => ({ suggestion: first(made), words: made.say() }),
  };
  return {
    [`${room}/suggest-change`]: {
      before: [proposed],
      body: (made) => ({ ...change(made), why: made.say() }),
      more: { answers: '00000000-0000-7000-8000-000000000001' },
    },
    [`${room}/agree`]: answer,
    [`${room}/put-off`]: answer,
    [`${room}/withdraw`]: {
      before: [proposed, suggested],
      body: (made) => ({ suggestion: last(made, 1), words: made.say() }),
    },
  } satisfies Record<string, Way>;
}
