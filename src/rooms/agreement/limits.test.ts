import { expect, test } from 'vitest';
import { liftsLimit, setsLimit } from '../../testing/asks.ts';
import { amara, given, mateo, rosa, type Ask } from '../../testing/given.ts';
import { limits, type ClientsLimit } from './limits.ts';

const told = (story: ReturnType<typeof given>, viewer: string) =>
  limits.limits(story.state(viewer, 'limits') as ClientsLimit, story.item('limits'));

test('a limit of the client is known to the therapist, and needs nobody’s yes', () => {
  const story = given(mateo, amara, rosa).when(mateo, setsLimit('my father', 'dad'));
  expect(told(story, amara)).toMatchObject([{ client: mateo, touches: ['my father', 'dad'] }]);
  expect(story.maySee(rosa, 'limits')).toBe(false);
});

test('a limit for one person is for that person', () => {
  const forRosa = { ...setsLimit('school'), for: { audience: 'named', named: [rosa] } } as Ask;
  const story = given(mateo, amara, rosa).when(mateo, forRosa);
  expect(story.maySee(rosa, 'limits')).toBe(true);
  expect(story.maySee(amara, 'limits')).toBe(false);
});

test('only a client sets limits, and a lifted one is none', () => {
  const story = given(mateo, amara);
  expect(story.refusal(amara, setsLimit('school')).refused).toBe('record/not-for-your-role');
  story.when(mateo, setsLimit('school')).when(mateo, liftsLimit());
  expect(told(story, amara)).toEqual([]);
});

test('times and who may be present are asked, and no text touches them', () => {
  const story = given(mateo, amara).when(mateo, {
    kind: 'limits/set',
    body: { kind: 'time', says: 'Please not before nine.', touches: ['nine'] },
  });
  expect(told(story, amara)).toEqual([]);
});
