import { showings } from '../../rooms/feedback/answers.ts';
import { helps, type Feedback } from '../../rooms/feedback/said.ts';
import { aboutWhom, among, clientOf, type Tries } from './tried.ts';

export const onFeedback: Tries<Feedback> = {
  'feedback begin': ({ who, pick, whom, more }) => ({
    kind: 'feedback/give',
    body: {
      showing: among(showings, pick % 5 ? 0 : pick),
      pace: pick % 11,
      ...(more && { change: 'Slower.' }),
    },
    about: pick % 4 === 0 ? aboutWhom(pick, whom) : [clientOf(who)],
    ...(more && pick % 2 === 0 && { for: { audience: 'named', named: [whom] } }),
  }),
  'feedback suggest': () => ({ kind: 'feedback/change', body: { words: 'We go slower.' } }),
  'feedback takeIn': ({ more }) => ({
    kind: 'feedback/take-in',
    body: more ? { words: 'Thank you.' } : {},
  }),
  'feedback rate': ({ pick }, { state }) =>
    state && {
      kind: 'feedback/say-helped',
      body: {
        change: state.changes[pick % (state.changes.length || 1)]?.id,
        helped: among(helps, pick),
      },
    },
};
