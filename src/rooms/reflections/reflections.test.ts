import { describe, expect, test } from 'vitest';
import type { AnyRoom } from '../rooms.ts';
import { rooms } from '../rooms.ts';
import * as ask from '../../testing/asks.ts';
import * as own from '../../testing/story-asks.ts';
import { amara, given, ines, june, mateo, rosa, type Ask } from '../../testing/given.ts';
import type { Reflection } from './reflections.ts';

const everybody = [mateo, amara, ines, rosa, june];
const reflected = () =>
  given(...everybody)
    .when(mateo, ask.shares(mateo, rosa, ['story', 'goals', 'sessions', 'safety']))
    .when(amara, own.reflects('I feel watchful.'));

const stateOf = (story: ReturnType<typeof reflected>) =>
  story.state(amara, 'reflections') as Reflection;

describe('a reflection', () => {
  test('is its author’s alone, whatever is shared; the other therapist’s neither', () => {
    const story = reflected();
    for (const other of [mateo, ines, rosa, june]) {
      expect(story.maySee(other, 'reflections')).toBe(false);
      expect(story.sees(other, 'reflections')).toEqual([]);
    }
    expect(story.sees(amara, 'reflections')).toEqual(['reflections/written']);
  });

  test('is written by therapists, and touched by nobody else', () => {
    const story = reflected();
    for (const other of [mateo, rosa, june]) {
      expect(story.refusal(other, own.reflects('I wonder.')).refused).toBe(
        'record/not-for-your-role',
      );
    }
    for (const other of [mateo, ines, rosa, june]) {
      expect(story.refusal(other, own.reflectsAnew('I wonder.')).refused).toBe('record/not-here');
    }
  });

  test('is about nobody, even where somebody is named', () => {
    const about = { ...own.reflects('I feel watchful.'), about: [mateo] };
    expect(given(mateo, amara).when(amara, about).item('reflections').about).toEqual([]);
  });

  test('cannot be let to anybody: not when it begins, not later, not by its author', () => {
    const story = reflected();
    const circle = 'item/belongs-to-the-circle';
    for (const audience of ['only-me', 'between-us', 'by-topic', 'named'] as const) {
      const named = audience === 'named' ? [ines] : [];
      const begun: Ask = { ...own.reflects('I wonder.'), for: { audience, named } };
      expect(story.refusal(amara, begun).refused).toBe(circle);
      const { id: item } = story.item('reflections');
      const set = { ...ask.setsAudience(audience, ...named), item };
      expect(story.refusal(amara, set).refused).toBe('record/not-for-your-role');
      expect(story.refusal(mateo, set).refused).toBe('record/not-here');
      const entry = stateOf(story).written[0]?.id ?? '';
      const lets = { ...ask.letsOthersRead(entry), item };
      expect(story.refusal(amara, lets).refused).toBe('item/others-read-already');
    }
    expect(story.item('reflections').audience).toBe('only-me');
    expect(story.record().entries.map(({ audience }) => audience)).toContain('author');
  });

  test('keeps every version with its author, and can be removed from view and brought back', () => {
    const story = reflected().when(amara, own.reflectsAnew('I feel calm.'));
    expect(stateOf(story).written.map(({ words }) => words)).toEqual([
      'I feel watchful.',
      'I feel calm.',
    ]);
    story.when(amara, own.removesReflection());
    expect(stateOf(story).removedAt).toBe(story.now());
    expect(stateOf(story).written).toHaveLength(2);
    story.when(amara, { kind: 'reflections/bring-back', body: {} });
    expect(stateOf(story).removedAt).toBeUndefined();
  });
});

test('every room that is apart is closed by its own making', () => {
  const apart = (Object.values(rooms) as unknown as AnyRoom[]).filter((room) => room.isApart);
  expect(apart.map(({ name }) => name)).toEqual(['reflections']);
  for (const room of apart) {
    expect([room.topic, room.audience]).toEqual(['circle', 'only-me']);
    expect(Object.keys(room)).not.toContain('limits');
  }
});
