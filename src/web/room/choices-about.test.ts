import { expect, test } from 'vitest';
import * as ask from '../../testing/asks-decisions.ts';
import { amara, given, mateo, rosa, sam } from '../../testing/given.ts';
import { pageOf } from '../../testing/page-of.ts';
import { choicesAbout } from './choices-about.ts';

const asked = () =>
  given(mateo, sam, amara, rosa)
    .when(mateo, ask.asks({ about: [mateo] }))
    .when(amara, ask.adds('A sleep plan'));

test('a choice that holds is looked at again by those who see it, and by whom it is about', () => {
  const story = asked();
  expect(choicesAbout(pageOf(story, amara), [mateo])).toEqual([]);
  story.when(amara, ask.chooses()).when(mateo, ask.agrees);
  const [choice] = choicesAbout(pageOf(story, amara), [mateo]);
  expect(choice?.href).toMatch(/^\/rooms\/.*\/decisions\//);
  expect(choicesAbout(pageOf(story, amara), [sam])).toEqual([]);
  expect(choicesAbout(pageOf(story, rosa), [mateo])).toEqual([]);
});
