import { expect, test } from 'vitest';
import { proposesPart, shares } from '../../testing/asks.ts';
import { amara, given, mateo, rosa, type Ask } from '../../testing/given.ts';
import type { Part } from './part.ts';

const part = (viewer: string, story: ReturnType<typeof given>) =>
  story.state(viewer, 'agreement') as Part;
const agrees = {
  room: 'agreement',
  ask: ({ suggestions }: Part): Ask => ({
    kind: 'agreement/agree',
    body: { suggestion: suggestions.at(-1)?.id },
  }),
};
const proposed = () => given(mateo, amara, rosa).when(amara, proposesPart('How we meet'));

test('a part that the therapist proposes holds once the client agrees, with both names', () => {
  const story = proposed();
  expect(part(mateo, story).signed).toEqual([]);
  expect(story.waiting(mateo, 'agreement')).toEqual(['agreement/suggestion-waits']);
  story.when(mateo, agrees);
  expect(part(mateo, story).signed.map(({ by }) => by)).toEqual([amara, mateo]);
  expect(story.waiting(mateo, 'agreement')).toEqual([]);
});

test('a supporter sees it where the client shares how they work together', () => {
  const story = proposed();
  expect(story.maySee(rosa, 'agreement')).toBe(false);
  story.when(mateo, shares(mateo, rosa, ['agreement'], 'see'));
  expect(story.maySee(rosa, 'agreement')).toBe(true);
});

test('a part can be for the client and those the client names alone', () => {
  const only = { ...proposesPart('How Rosa helps'), for: { audience: 'named', named: [rosa] } };
  const story = given(mateo, amara, rosa).when(mateo, only as Ask);
  expect([mateo, amara, rosa].map((who) => story.maySee(who, 'agreement'))).toEqual([
    true,
    false,
    true,
  ]);
});
