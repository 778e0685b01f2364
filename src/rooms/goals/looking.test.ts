import { describe, expect, test } from 'vitest';
import { day } from '../../record/time.ts';
import { agrees, looksAgain, proposes, rest, shares, suggests, walk } from '../../testing/asks.ts';
import { amara, given, ines, june, mateo, rosa, sam } from '../../testing/given.ts';
import type { Where } from './goal.ts';
import { rhythms } from './terms.ts';

const agreed = () => given(mateo, amara, ines).when(mateo, proposes(walk)).when(amara, agrees);

describe('given an agreed goal to look at each week', () => {
  test('after a week it asks client and therapists, and not before', () => {
    const story = agreed().later(7 * day - 1);
    expect(story.waiting(mateo)).toEqual([]);
    story.later(1);
    for (const each of [mateo, amara, ines]) {
      expect(story.waiting(each)).toEqual(['goals/look-again']);
    }
  });

  test('when one has said where it is, then it waits for the other, and still stands', () => {
    const story = agreed()
      .later(7 * day)
      .when(mateo, looksAgain('pause', 'Too much.'));
    expect(story.goal(amara)).toMatchObject({ standing: 'agreed', looks: 0 });
    expect(story.goal(amara).looking[0]).toMatchObject({ where: 'pause', words: 'Too much.' });
    expect(story.waiting(mateo)).toEqual([]);
    expect(story.waiting(amara)).toEqual(['goals/look-again']);
  });

  test.each<[Where, string]>([
    ['keep', 'agreed'],
    ['pause', 'paused'],
    ['reached', 'reached'],
    ['let-go', 'let-go'],
  ])('when both say %s, then it is %s, and one therapist is enough', (where, standing) => {
    const story = agreed().when(mateo, looksAgain(where)).when(ines, looksAgain(where));
    expect(story.goal(mateo)).toMatchObject({ standing, looks: 1, looking: [] });
    expect([mateo, amara, ines].flatMap((each) => story.waiting(each))).toEqual([]);
  });

  test('when they keep it, then it asks again a week from then', () => {
    const story = agreed().later(3 * day);
    story.when(mateo, looksAgain('keep')).when(amara, looksAgain('keep'));
    story.later(7 * day - 1);
    expect(story.waiting(mateo)).toEqual([]);
    expect(story.later(1).waiting(mateo)).toEqual(['goals/look-again']);
  });

  test('when they see it differently, then nothing changes until one comes round', () => {
    const story = agreed().when(mateo, looksAgain('pause')).when(amara, looksAgain('keep'));
    expect(story.goal(mateo)).toMatchObject({ standing: 'agreed', looks: 0 });
    expect(story.when(amara, looksAgain('pause')).goal(mateo).standing).toBe('paused');
  });

  test('two therapists do not settle it without the client', () => {
    const story = agreed().when(amara, looksAgain('let-go')).when(ines, looksAgain('let-go'));
    expect(story.goal(mateo).standing).toBe('agreed');
  });

  test('a late answer is refused and does not begin the next look', () => {
    const story = agreed();
    const late = looksAgain('let-go')(story.goal(ines));
    story.when(mateo, looksAgain('pause')).when(amara, looksAgain('pause'));
    expect(story.refusal(ines, late)).toEqual({
      refused: 'goals/look-over',
      values: { standing: 'paused' },
    });
    expect(story.goal(mateo).looking).toEqual([]);
  });

  test('a paused goal is taken up again the same way, and by an agreed change', () => {
    const paused = () => agreed().when(mateo, looksAgain('pause')).when(amara, looksAgain('pause'));
    const kept = paused().when(amara, looksAgain('keep')).when(mateo, looksAgain('keep'));
    expect(kept.goal(mateo).standing).toBe('agreed');
    const changed = paused().when(amara, suggests(rest)).when(mateo, agrees);
    expect(changed.goal(mateo)).toMatchObject({ standing: 'agreed', terms: rest });
  });
});

test('each rhythm asks in its own time, and never means never', () => {
  const days = { weekly: 7, fortnightly: 14, monthly: 30, quarterly: 91, never: 10_000 };
  for (const rhythm of rhythms) {
    const story = given(mateo, amara).when(mateo, proposes({ title: 'Walk', rhythm }));
    story.when(amara, agrees).later(days[rhythm] * day - 1);
    expect(story.waiting(mateo)).toEqual([]);
    const due = rhythm === 'never' ? [] : ['goals/look-again'];
    expect(story.later(1).waiting(mateo)).toEqual(due);
  }
});

describe('who looks', () => {
  test('nobody looks at what was never agreed', () => {
    const story = given(mateo, amara).when(mateo, proposes(walk));
    expect(story.refusal(mateo, looksAgain('keep')).refused).toBe('goals/not-agreed-yet');
    const gone = story.when(mateo, (goal) => ({
      kind: 'goals/withdraw',
      body: { suggestion: goal.suggestions[0]?.id },
    }));
    expect(gone.refusal(amara, looksAgain('keep')).refused).toBe('goals/not-agreed-yet');
  });

  test('both partners look at a joint goal; a partner does not look at the other one’s', () => {
    const story = given(mateo, sam, amara).when(mateo, proposes(walk, { about: [mateo, sam] }));
    story.when(sam, agrees).when(amara, agrees);
    story.when(mateo, looksAgain('reached')).when(amara, looksAgain('reached'));
    expect(story.goal(mateo).standing).toBe('agreed');
    expect(story.when(sam, looksAgain('reached')).goal(mateo).standing).toBe('reached');

    const own = given(mateo, sam, amara).when(mateo, shares(mateo, sam));
    own.when(mateo, proposes(walk, { about: [mateo] })).when(amara, agrees);
    expect(own.refusal(sam, looksAgain('keep')).refused).toBe('agreeing/not-yours-to-agree');
    expect(own.later(7 * day).waiting(sam)).toEqual([]);
  });

  test('those with whom it is shared see where it went, not who said what on the way', () => {
    const story = given(mateo, amara, rosa, june).when(mateo, shares(mateo, rosa));
    story.when(mateo, proposes(walk)).when(amara, agrees);
    story.when(mateo, looksAgain('reached', 'I did it.')).when(amara, looksAgain('reached'));
    expect(story.goal(rosa)).toMatchObject({ standing: 'reached', looks: 1 });
    expect(story.sees(rosa)).not.toContain('goals/looked');
    expect(story.refusal(rosa, looksAgain('keep')).refused).toBe('record/not-for-your-role');
  });
});
