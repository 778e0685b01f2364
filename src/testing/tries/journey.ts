import type { Celebration } from '../../rooms/journey/celebration.ts';
import { among, aboutWhom, titles, type Tries } from './tried.ts';

/** Some mark what is small and good; some take it, let it be, or say a word to it. */
export const onJourney: Tries<Celebration> = {
  markSmall: ({ pick, whom, more }) => ({
    kind: 'journey/mark',
    body: { words: `I noticed: ${among(titles, pick)}.` },
    about: aboutWhom(pick, whom),
    ...(more && { for: { audience: 'named', named: [whom] } }),
  }),
  takeSmall: ({ pick }) => ({
    kind: 'journey/take',
    body: pick % 2 === 0 ? {} : { words: `Yes: ${among(titles, pick)}.` },
  }),
  letSmallBe: () => ({ kind: 'journey/let-be', body: {} }),
  withdrawSmall: () => ({ kind: 'journey/withdraw', body: {} }),
  sayToSmall: ({ pick }) => ({
    kind: 'journey/say',
    body: { words: `Good to hear: ${among(titles, pick)}.` },
  }),
};
