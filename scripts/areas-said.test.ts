import { expect, test } from 'vitest';
import { areasSaidIn, isAlwaysThere, prefixesOf } from './areas-said.ts';

const prefixes = prefixesOf({
  goals: ['goals.lede', 'goals.where.keep', 'story.goals/proposed', 'problem.goals/look-over'],
  agreement: ['agreement.title', 'limits.title'],
  sharing: ['sharing.keep', 'topic.goals'],
  more: ['topic.sessions'],
});

test('a module brings the words of each area that it says, and of no other', () => {
  expect(areasSaidIn("say('goals.lede')", prefixes)).toEqual(['goals']);
  expect(areasSaidIn("say(isMine ? 'limits.title' : 'goals.lede')", prefixes)).toEqual([
    'agreement',
    'goals',
  ]);
  expect(areasSaidIn('say(`goals.where.${where}`)', prefixes)).toEqual(['goals']);
  expect(areasSaidIn('say(`topic.${topic}`)', prefixes)).toEqual(['more', 'sharing']);
});

test('a file, a code or a person is no word', () => {
  const text = `import { goals } from './goals.ts'; ask('goals/propose'); state.goals.map(each)`;
  expect(areasSaidIn(text, prefixes)).toEqual([]);
});

test('why something did not work is always there, and brings nothing', () => {
  expect(isAlwaysThere('problem.goals/look-over')).toBe(true);
  expect(isAlwaysThere('goals.lede')).toBe(false);
  expect(areasSaidIn("say('problem.goals/look-over')", prefixes)).toEqual([]);
});

test('a page of all rooms brings what each tells, and a room what it tells itself', () => {
  const text = 'say(`story.${kind}`)';
  expect(areasSaidIn(text, prefixes)).toEqual(['goals']);
  expect(areasSaidIn(text, prefixes, true)).toEqual([]);
});
