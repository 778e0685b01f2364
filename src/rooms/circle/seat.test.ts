import { describe, expect, test } from 'vitest';
import { answersSeat, offersSeat } from '../../testing/asks.ts';
import { amara, given, ines, mateo, rosa } from '../../testing/given.ts';
import type { Seat } from './seat.ts';

type Story = ReturnType<typeof given>;
const state = (story: Story, viewer: string) => (story.state(viewer, 'seat') as Seat).state;

describe('offering a seat', () => {
  test('before there is a client, the therapist’s offer is open at once', () => {
    expect(state(given(amara).when(amara, offersSeat('Mateo', 'client')), amara)).toBe('open');
  });

  test('a client’s offer is open at once', () => {
    const story = given(mateo, amara).when(mateo, offersSeat('Rosa'));
    expect(state(story, amara)).toBe('open');
    expect(story.waiting(mateo, 'seat')).toEqual([]);
  });

  test('a therapist’s offer waits for the client’s yes', () => {
    const story = given(mateo, amara).when(amara, offersSeat('June', 'professional'));
    expect(state(story, mateo)).toBe('asked');
    expect(story.waiting(mateo, 'seat')).toEqual(['seat/asked']);
    expect(story.waiting(amara, 'seat')).toEqual([]);
    expect(story.refusal(amara, answersSeat('allow')).refused).toBe('record/not-for-your-role');
    story.when(mateo, answersSeat('allow'));
    expect(state(story, amara)).toBe('open');
    expect(story.waiting(mateo, 'seat')).toEqual([]);
  });

  test('when the client declines, then it is closed, and stays so', () => {
    const story = given(mateo, amara).when(amara, offersSeat('June'));
    story.when(mateo, answersSeat('decline'));
    expect(state(story, amara)).toBe('declined');
    expect(story.refusal(mateo, answersSeat('allow')).refused).toBe('seat/answered-already');
    expect(story.refusal(amara, answersSeat('take-back')).refused).toBe('seat/answered-already');
  });

  test('who offered takes it back, or a client; not another therapist', () => {
    const offered = () => given(mateo, amara, ines).when(amara, offersSeat('June'));
    expect(state(offered().when(amara, answersSeat('take-back')), mateo)).toBe('taken-back');
    expect(state(offered().when(mateo, answersSeat('take-back')), amara)).toBe('taken-back');
    expect(offered().refusal(ines, answersSeat('take-back')).refused).toBe('seat/not-yours');
  });

  test('a supporter offers no seat, and sees none', () => {
    const story = given(mateo, amara, rosa);
    expect(story.refusal(rosa, offersSeat('A friend')).refused).toBe('record/not-for-your-role');
    story.when(mateo, offersSeat('June'));
    expect(story.sees(rosa, 'seat')).toEqual([]);
    expect(story.refusal(rosa, answersSeat('allow')).refused).toBe('record/not-here');
  });
});

describe('given a seat that was taken', () => {
  const taken = () => given(mateo, amara).when(mateo, offersSeat('Rosa')).sits(rosa);

  test('it says by whom, and nothing happens to it any more', () => {
    const story = taken();
    expect(story.state(mateo, 'seat')).toMatchObject({ state: 'taken', takenBy: rosa });
    for (const how of ['allow', 'decline', 'take-back'] as const) {
      expect(story.refusal(mateo, answersSeat(how)).refused).toBe('seat/taken-already');
    }
  });

  test('who took it sees that they did, and not what was said about them', () => {
    const story = taken();
    expect(story.sees(rosa, 'seat')).toEqual(['seat/taken']);
    expect(story.state(rosa, 'seat')).toMatchObject({ name: '', state: 'taken', takenBy: rosa });
    expect(story.refusal(rosa, answersSeat('allow')).refused).toBe('record/not-here');
  });
});
