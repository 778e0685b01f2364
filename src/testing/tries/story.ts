import { allSaid, partKinds, type Part } from '../../rooms/story/part.ts';
import { among, clientOf, titles, type Tries } from './tried.ts';

/** Each tells their own; now and then somebody tries to tell another's. */
export const onStory: Tries<Part> = {
  'story begin': ({ who, whom, pick, more }) => ({
    kind: 'story/begin',
    body: { part: among(partKinds, pick), ...tellingOf(pick) },
    about: [clientOf(pick % 5 === 0 ? whom : who)],
    ...(more && pick % 2 === 0 && { for: { audience: 'named', named: [whom] } }),
  }),
  rewriteStory: ({ pick }) => ({ kind: 'story/rewrite', body: tellingOf(pick + 1) }),
  sayHowISeeIt: ({ pick }) => ({
    kind: 'story/say-how-i-see-it',
    body: { words: `I see ${among(titles, pick)}.` },
  }),
  seeDifferently: ({ pick }, { state }) => {
    const said = state ? allSaid(state) : [];
    const entry = said[pick % (said.length || 1)]?.id;
    return entry === undefined
      ? undefined
      : { kind: 'story/see-differently', body: { entry, words: 'I see it another way.' } };
  },
};

function tellingOf(pick: number) {
  const name = among(titles, pick);
  return pick % 2 === 0 ? { name, words: `It is about ${name}.` } : { name, values: [...titles] };
}
