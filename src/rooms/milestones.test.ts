import { describe, expect, test } from 'vitest';
import * as ask from '../testing/asks.ts';
import { amara, given, june, mateo, rosa, type Story } from '../testing/given.ts';
import { letsSmallBe, marksSmall, takesSmall } from '../testing/journey-asks.ts';
import { pageOf } from '../testing/page-of.ts';
import { chooseMilestones, milestonesOf, piecesOf, voicesIn, type Told } from './milestones.ts';
import { rooms } from './rooms.ts';

/** The path as somebody's page tells it. */
function pathOf(story: Story, who: string): Told[] {
  const view = pageOf(story, who);
  return milestonesOf(Object.values(rooms).flatMap(({ name }) => view.shownIn<unknown>(name)));
}

const kinds = (story: Story, who: string) => pathOf(story, who).map(({ entry }) => entry.kind);

const walked = () =>
  given(mateo, amara, rosa, june)
    .when(mateo, ask.shares(mateo, rosa, ['goals', 'progress']))
    .when(mateo, ask.proposes(ask.walk))
    .later(1_000)
    .when(amara, ask.agrees)
    .when(mateo, ask.addsStep('Find the shoes'))
    .later(1_000)
    .when(mateo, ask.doesStep())
    .later(1_000)
    .when(mateo, marksSmall('I went out in the rain.'));

describe('the path', () => {
  test('holds what matters, in order, whatever room it is of', () => {
    expect(kinds(walked(), mateo)).toEqual(['goals/settled', 'goals/step-done', 'journey/marked']);
    expect(pathOf(walked(), mateo)[1]?.milestone).toMatchObject({
      is: 'step',
      by: [mateo],
      step: 'Find the shoes',
    });
  });

  test('is each one’s own: what is hidden from somebody is not on theirs', () => {
    const story = walked().when(amara, marksSmall('You came early.')).when(mateo, takesSmall());
    expect(kinds(story, rosa)).toEqual(['goals/settled', 'goals/step-done', 'journey/marked']);
    expect(kinds(story, amara)).toContain('journey/taken');
    expect(kinds(story, june)).toEqual([]);
  });

  test('holds no step that was opened again, and nothing that its client let be', () => {
    const story = walked().when(mateo, ask.undoesStep).when(mateo, letsSmallBe());
    expect(kinds(story, mateo)).toEqual(['goals/settled']);
  });

  test('leaves out small signs that a client wants quiet', () => {
    const story = walked().when(mateo, ask.marks('Slept better.'));
    expect(kinds(story, mateo)).toContain('goals/progress');
    expect(kinds(story.when(mateo, ask.shows('quietly')), mateo)).not.toContain('goals/progress');
  });

  test('holds a goal that comes to rest, and not that it is kept', () => {
    const story = walked();
    for (const who of [mateo, amara]) story.when(who, ask.looksAgain('keep'));
    expect(kinds(story, mateo)).not.toContain('goals/look-settled');
    for (const who of [mateo, amara]) story.when(who, ask.looksAgain('reached'));
    expect(pathOf(story, mateo).map(({ milestone }) => milestone.where)).toContain('reached');
  });
});

describe('what is chosen of it', () => {
  test('is a voice, a kind, and an end to begin with', () => {
    const all = pathOf(walked(), mateo);
    const everything = { voice: undefined, is: undefined, order: 'oldest' } as const;
    const chosen = (more: object) =>
      chooseMilestones(all, { ...everything, ...more }).map(({ entry }) => entry.kind);
    expect(voicesIn(all)).toEqual([mateo, amara]);
    expect(chosen({ voice: amara })).toEqual(['goals/settled']);
    expect(chosen({ is: 'celebration' })).toEqual(['journey/marked']);
    expect(chosen({ order: 'newest' })).toEqual(chosen({}).toReversed());
  });
});

describe('a sentence', () => {
  const voices = [
    { id: mateo, name: 'Mateo' },
    { id: amara, name: 'Amara' },
  ];

  test('is cut at the names of its voices', () => {
    expect(piecesOf('Mateo and Amara agreed.', voices, 'Mateo and Amara')).toEqual([
      { text: 'Mateo', voice: mateo },
      { text: ' and ' },
      { text: 'Amara', voice: amara },
      { text: ' agreed.' },
    ]);
  });

  test('is led by the names where it says none', () => {
    const pieces = piecesOf('The session ended.', voices, 'Mateo and Amara');
    expect(pieces.map(({ text }) => text).join('')).toBe('Mateo and Amara · The session ended.');
    expect(pieces.flatMap(({ voice }) => voice ?? [])).toEqual([mateo, amara]);
  });
});
