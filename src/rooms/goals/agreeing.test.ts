import { describe, expect, test } from 'vitest';
import {
  agrees,
  answers,
  leaves,
  proposes,
  putsOff,
  rest,
  setsAudience,
  shares,
  suggests,
  swim,
  walk,
  withdraws,
} from '../../testing/asks.ts';
import { amara, given, ines, june, mateo, noon, rosa, sam } from '../../testing/given.ts';
import { there } from '../../testing/there.ts';
import { minute } from '../../record/time.ts';

const whom = (story: ReturnType<typeof given>) =>
  story
    .goal(mateo)
    .signed.map(({ by }) => by)
    .toSorted();

describe('given a goal that the therapist proposed', () => {
  const proposed = () => given(mateo, amara).when(amara, proposes(walk));

  test('it is not in effect, and waits for the client alone', () => {
    const story = proposed();
    expect(story.goal(mateo)).toMatchObject({ standing: 'proposed', signed: [], terms: walk });
    expect(story.waiting(mateo)).toEqual(['goals/suggestion-waits']);
    expect(story.waiting(amara)).toEqual([]);
  });

  test('when the client agrees, then it holds, both have signed, and nothing waits', () => {
    const story = proposed().when(mateo, agrees);
    expect(story.goal(mateo)).toMatchObject({ standing: 'agreed', terms: walk });
    expect(whom(story)).toEqual([mateo, amara]);
    expect(story.sees(amara)).toEqual(['goals/proposed', 'goals/agreed', 'goals/settled']);
    expect([...story.waiting(mateo), ...story.waiting(amara)]).toEqual([]);
  });

  test('when the client has other words, then those wait for the therapist', () => {
    const story = proposed().when(mateo, answers(swim));
    expect(story.goal(amara)).toMatchObject({ standing: 'proposed', terms: walk });
    expect(story.goal(amara).suggestions.map(({ state }) => state)).toEqual(['answered', 'open']);
    expect(story.waiting(amara)).toEqual(['goals/suggestion-waits']);
    expect(story.waiting(mateo)).toEqual([]);
    expect(story.when(amara, agrees).goal(mateo)).toMatchObject({
      standing: 'agreed',
      terms: swim,
    });
  });

  test('when the client puts it off to a session, then it stays open and waits for nobody', () => {
    const story = proposed().when(mateo, putsOff);
    expect(story.goal(mateo).suggestions[0]).toMatchObject({ state: 'open', putOffBy: [mateo] });
    expect(story.waiting(mateo)).toEqual([]);
    expect(story.when(mateo, agrees).goal(mateo).standing).toBe('agreed');
  });

  test('when the therapist withdraws it, then it is let go', () => {
    const story = proposed().when(amara, withdraws);
    expect(story.goal(mateo)).toMatchObject({ standing: 'let-go', signed: [] });
    expect(story.waiting(mateo)).toEqual([]);
    expect(story.refusal(mateo, agrees)).toEqual({
      refused: 'agreeing/suggestion-withdrawn',
      values: { by: amara },
    });
  });

  test('only who proposed it withdraws it', () => {
    expect(proposed().refusal(mateo, withdraws).refused).toBe('agreeing/not-your-suggestion');
  });

  test('when the other words are withdrawn, then nothing is on the table and it is let go', () => {
    const story = proposed().when(mateo, answers(swim)).when(mateo, withdraws);
    expect(story.goal(amara).standing).toBe('let-go');
    expect(story.refusal(amara, agrees).refused).toBe('agreeing/suggestion-withdrawn');
  });
});

describe('given a goal both agreed', () => {
  const agreed = () => given(mateo, amara).when(mateo, proposes(walk)).when(amara, agrees);

  test('when the therapist proposes a change, then the agreed goal still stands and the change waits for the client', () => {
    const story = agreed().when(amara, suggests(swim, { why: 'The pool opens.' }));
    expect(story.goal(mateo)).toMatchObject({ standing: 'agreed', terms: walk });
    expect(story.goal(mateo).suggestions[1]).toMatchObject({ state: 'open', terms: swim });
    expect(story.waiting(mateo)).toEqual(['goals/suggestion-waits']);
    expect(story.waiting(amara)).toEqual([]);
  });

  test('when the client agrees to the change, then it is what holds, signed by both', () => {
    const story = agreed().later(minute).when(amara, suggests(swim)).when(mateo, agrees);
    expect(story.goal(amara)).toMatchObject({ terms: swim, lookedAt: noon + minute });
    expect(whom(story)).toEqual([mateo, amara]);
    expect(story.goal(amara).version).not.toBe(agreed().goal(amara).version);
  });

  test('when the change is withdrawn, then the agreed goal stands as it was', () => {
    const story = agreed().when(amara, suggests(swim)).when(amara, withdraws);
    expect(story.goal(mateo)).toMatchObject({ standing: 'agreed', terms: walk });
    expect(story.waiting(mateo)).toEqual([]);
  });

  test('when it changed meanwhile, then a change of the old words is refused and says by whom', () => {
    const story = agreed();
    const old = suggests(rest)(story.goal(amara));
    story.when(amara, suggests(swim)).when(mateo, agrees);
    expect(story.refusal(amara, old)).toEqual({
      refused: 'agreeing/changed-meanwhile',
      values: { by: mateo },
    });
  });

  test('when a yes comes late, then it is refused with what happened and by whom', () => {
    const story = agreed().when(amara, suggests(swim));
    const late = agrees(story.goal(mateo));
    story.when(mateo, answers(rest));
    expect(story.refusal(mateo, late)).toEqual({
      refused: 'agreeing/suggestion-answered',
      values: { by: mateo },
    });
    story.when(amara, agrees);
    expect(story.refusal(mateo, agrees)).toEqual({
      refused: 'agreeing/suggestion-settled',
      values: { by: amara },
    });
  });

  test('a change of nothing is no change', () => {
    expect(agreed().refusal(mateo, suggests(walk)).refused).toBe('agreeing/nothing-changed');
  });

  test('what is not on the table cannot be agreed', () => {
    const body = { suggestion: mateo };
    const refused = agreed().refusal(mateo, { kind: 'goals/agree', body });
    expect(refused.refused).toBe('agreeing/no-such-suggestion');
  });
});

test('where a goal comes from is told to those who agree on it, and to nobody else', () => {
  const story = given(mateo, amara, june).when(mateo, shares(mateo, june));
  const asked = proposes(walk);
  story.when(mateo, { ...asked, body: { terms: walk, from: rosa } });
  expect([mateo, amara, june].map((each) => story.goal(each).from)).toEqual([
    rosa,
    rosa,
    undefined,
  ]);
  expect(story.sees(june)).toEqual(['goals/proposed']);
});

describe('nobody settles for others', () => {
  test('a therapist alone never settles, and two therapists do not either', () => {
    const story = given(mateo, amara, ines).when(amara, proposes(walk));
    expect(story.refusal(amara, agrees).refused).toBe('agreeing/already-agreed');
    expect(story.when(ines, agrees).goal(mateo).standing).toBe('proposed');
  });

  test('a client alone never settles', () => {
    const story = given(mateo, sam, amara);
    story.when(mateo, proposes(walk, { about: [mateo, sam] })).when(sam, agrees);
    expect(story.goal(sam).standing).toBe('proposed');
    expect(story.waiting(amara)).toEqual(['goals/suggestion-waits']);
  });

  test('of two therapists, one is enough', () => {
    const story = given(mateo, amara, ines).when(mateo, proposes(walk)).when(ines, agrees);
    expect(story.goal(mateo).standing).toBe('agreed');
    expect(story.waiting(amara)).toEqual([]);
  });

  test('a joint goal holds when both partners and a therapist have agreed', () => {
    const story = given(mateo, sam, amara);
    story.when(amara, proposes(walk, { about: [mateo, sam] })).when(mateo, agrees);
    expect(story.goal(mateo).standing).toBe('proposed');
    expect(story.waiting(sam)).toEqual(['goals/suggestion-waits']);
    expect(story.when(sam, agrees).goal(mateo).standing).toBe('agreed');
  });

  test('when a partner puts off what they had agreed to, then their yes does not count', () => {
    const story = given(mateo, sam, amara);
    story.when(amara, proposes(walk, { about: [mateo, sam] }));
    story.when(mateo, agrees).when(mateo, putsOff).when(sam, agrees);
    expect(story.goal(mateo).standing).toBe('proposed');
    expect(story.when(mateo, agrees).goal(sam).standing).toBe('agreed');
  });

  test('when other words are settled meanwhile, then an earlier yes is asked for anew', () => {
    const story = given(mateo, sam, amara);
    story.when(amara, proposes(walk, { about: [mateo, sam] })).when(mateo, agrees);
    story.when(sam, agrees).when(amara, suggests(swim)).when(mateo, agrees);
    const early = there(story.goal(mateo).suggestions.at(-1)).id;
    story.when(amara, suggests(rest)).when(mateo, agrees).when(sam, agrees);
    expect(story.goal(mateo).terms).toEqual(rest);
    expect(story.waiting(mateo)).toEqual(['goals/suggestion-waits']);
    story.when(sam, { kind: 'goals/agree', body: { suggestion: early } });
    expect(story.goal(mateo).terms).toEqual(rest);
  });

  test('a partner agrees to nothing that is not about them', () => {
    const story = given(mateo, sam, amara).when(mateo, shares(mateo, sam));
    story.when(mateo, proposes(walk, { about: [mateo] }));
    expect(story.refusal(sam, agrees).refused).toBe('agreeing/not-yours-to-agree');
    expect(story.refusal(sam, putsOff).refused).toBe('agreeing/not-yours-to-agree');
    expect(story.waiting(sam)).toEqual([]);
  });
});

describe('given a supporter with whom the client shares goals', () => {
  const shared = (may: 'see' | 'add' = 'add') =>
    given(mateo, amara, rosa, june)
      .when(mateo, shares(mateo, rosa, ['goals'], may))
      .when(mateo, shares(mateo, june, ['goals'], may));
  const agreed = () => shared().when(mateo, proposes(walk)).when(amara, agrees);

  test('she may suggest a change, which waits for client and therapist, and holds with their yes', () => {
    const story = agreed().when(rosa, suggests(swim));
    expect(story.waiting(mateo)).toEqual(['goals/suggestion-waits']);
    expect(story.waiting(amara)).toEqual(['goals/suggestion-waits']);
    expect(story.refusal(rosa, agrees).refused).toBe('record/not-for-your-role');
    expect(story.when(mateo, agrees).goal(mateo).terms).toEqual(walk);
    expect(story.when(amara, agrees).goal(rosa).terms).toEqual(swim);
  });

  test('others who see the goal do not see her suggestion, nor the answers to it', () => {
    const story = agreed().when(rosa, suggests(swim)).when(mateo, agrees).when(amara, putsOff);
    expect(story.sees(june)).toEqual(['goals/proposed', 'goals/agreed', 'goals/settled']);
  });

  test('the answers to a change before anything is agreed stay between us, too', () => {
    const story = shared().when(amara, proposes(walk)).when(mateo, answers(swim));
    story.when(amara, agrees);
    expect(story.sees(june)).toEqual(['goals/proposed', 'goals/settled']);
    expect(story.goal(june)).toMatchObject({ standing: 'agreed', terms: swim });
  });

  test('she does not close what others have on the table', () => {
    const story = shared().when(amara, proposes(walk));
    expect(story.refusal(rosa, answers(swim)).refused).toBe('agreeing/not-yours-to-agree');
    expect(story.when(mateo, agrees).goal(mateo).standing).toBe('agreed');
  });

  test('where she may only see, she suggests nothing', () => {
    const story = shared('see').when(mateo, proposes(walk));
    expect(story.refusal(rosa, suggests(swim)).refused).toBe('record/reading-only');
    expect(story.refusal(rosa, proposes(swim)).refused).toBe('record/reading-only');
  });

  test('a goal she begins is for her, the client and the therapists, and holds when they agree', () => {
    const story = shared().when(rosa, proposes(walk, { words: 'We could go together.' }));
    expect(story.item()).toMatchObject({ audience: 'named', owner: rosa, about: [mateo] });
    expect([mateo, amara, rosa, june].filter((each) => story.maySee(each))).not.toContain(june);
    expect(story.maySee(rosa) && story.maySee(amara) && story.maySee(mateo)).toBe(true);
    story.when(amara, agrees);
    expect(story.goal(rosa).standing).toBe('proposed');
    expect(story.when(mateo, agrees).goal(rosa).standing).toBe('agreed');
  });

  test('what she wrote about taking it back stays between us', () => {
    const story = shared().when(rosa, proposes(walk)).when(mateo, setsAudience('by-topic'));
    const body = { suggestion: story.goal(rosa).suggestions[0]?.id, words: 'He needs rest.' };
    story.when(rosa, { kind: 'goals/withdraw', body });
    expect(story.sees(june)).toEqual(['goals/proposed']);
    expect(story.goal(mateo).standing).toBe('let-go');
  });
});

test('when one of a couple leaves, the other’s yes is not stuck: given once more, it holds', () => {
  const story = given(mateo, sam, amara)
    .when(amara, proposes(walk, { about: [mateo, sam] }))
    .when(mateo, agrees);
  expect(story.refusal(mateo, agrees).refused).toBe('agreeing/already-agreed');
  story.when(sam, leaves()).when(mateo, agrees);
  expect(
    story
      .goal(mateo)
      .signed.map(({ by }) => by)
      .toSorted(),
  ).toEqual([mateo, amara].toSorted());
});
