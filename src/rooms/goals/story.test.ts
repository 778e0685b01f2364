import { describe, expect, it } from 'vitest';
import type { Id } from '../../record/ids.ts';
import {
  addsStep,
  agrees,
  asksRatingOf,
  doesStep,
  proposes,
  rates,
  rest,
  says,
  shares,
  suggests,
  swim,
  undoesStep,
  walk,
} from '../../testing/asks.ts';
import { amara, given, june, mateo, rosa, type Story } from '../../testing/given.ts';
import { entriesFor, houseRules } from '../../testing/pure-record.ts';
import { tellStory, textIn } from './story.ts';

function toldTo(viewer: Id, story: Story) {
  const { id } = story.item();
  const entries = entriesFor(houseRules, story.record(), viewer, story.now());
  return tellStory(entries.filter(({ item }) => item === id));
}

describe('the story of a goal', () => {
  it('tells what happened in order, and what was said with it', () => {
    const story = given(mateo, amara)
      .when(mateo, proposes(walk, { words: 'Fresh air helps.' }))
      .when(amara, agrees);
    const told = toldTo(mateo, story).map(({ entry, words }) => [entry.kind, words]);
    expect(told).toEqual([
      ['goals/proposed', undefined],
      ['goals/own-words', 'Fresh air helps.'],
      ['goals/agreed', undefined],
      ['goals/settled', undefined],
    ]);
  });

  it('puts a change beside the words that held when it was suggested', () => {
    const story = given(mateo, amara)
      .when(mateo, proposes(walk))
      .when(amara, agrees)
      .when(amara, suggests(swim))
      .when(mateo, agrees)
      .when(mateo, suggests(rest));
    const changes = toldTo(amara, story).flatMap(({ change }) => change ?? []);
    expect(changes).toEqual([
      { before: undefined, after: walk },
      { before: walk, after: swim },
      { before: swim, after: rest },
    ]);
  });

  it('knows when somebody says the same thing anew', () => {
    const story = given(mateo, amara)
      .when(mateo, proposes(walk, { words: 'Fresh air helps.' }))
      .when(amara, says('One street is enough.'))
      .when(mateo, says('Even in the rain.'));
    const again = toldTo(mateo, story)
      .filter(({ entry }) => entry.kind === 'goals/own-words')
      .map(({ isAgain }) => isAgain);
    expect(again).toEqual([false, false, true]);
  });

  it('tells that a number was folded, and never the number', () => {
    const story = given(mateo, amara)
      .when(mateo, proposes(walk))
      .when(mateo, asksRatingOf(mateo, amara))
      .when(mateo, rates(4));
    const kinds = toldTo(mateo, story).map(({ entry }) => entry.kind);
    expect(kinds).toEqual(['goals/proposed', 'goals/rating-asked', 'goals/rated']);
  });

  it('does not speak of a step that the viewer cannot see', () => {
    const story = given(mateo, amara, rosa, june)
      .when(mateo, shares(mateo, rosa))
      .when(mateo, shares(mateo, june, ['goals'], 'see'))
      .when(mateo, proposes(walk))
      .when(rosa, addsStep('Bring the umbrella'))
      .when(rosa, doesStep())
      .when(rosa, undoesStep);
    expect(toldTo(mateo, story).map(({ step }) => step)).toEqual([
      '',
      'Bring the umbrella',
      'Bring the umbrella',
      'Bring the umbrella',
    ]);
    expect(toldTo(june, story).map(({ entry }) => entry.kind)).toEqual(['goals/proposed']);
  });
});

describe('what somebody wrote', () => {
  it('is found in whatever field it went to', () => {
    const story = given(mateo, amara)
      .when(mateo, proposes(walk, { words: 'Fresh air helps.' }))
      .when(mateo, addsStep('Find the shoes'));
    expect(story.record().entries.map(textIn)).toEqual([
      walk.title,
      'Fresh air helps.',
      'Find the shoes',
    ]);
  });
});
