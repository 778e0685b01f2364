import { describe, expect, it } from 'vitest';
import type { Id } from '../../record/ids.ts';
import { proposes, setsAudience, shares, walk } from '../../testing/asks.ts';
import { amara, given, mateo, rosa, sam, type Story } from '../../testing/given.ts';
import { pageOf } from '../../testing/page-of.ts';
import type { Audienced } from '../../record/item.ts';
import { forecastAudience, seesThen } from './audience-forecast.ts';

function forecast(story: Story, client: Id, wanted: Audienced) {
  const view = pageOf(story, client);
  const shown = view.shown(story.item().id);
  if (!shown) throw new Error('the goal is not on their page');
  return forecastAudience(view, shown, wanted);
}

const alone = () =>
  given(mateo, amara, rosa).when(mateo, shares(mateo, rosa)).when(mateo, proposes(walk));
const couple = () =>
  given(mateo, sam, amara, rosa).when(mateo, proposes(walk, { about: [mateo, sam] }));

describe('before a client changes who can see a thing', () => {
  it('names who loses sight', () => {
    expect(forecast(alone(), mateo, { audience: 'between-us', named: [] })).toEqual({
      now: [mateo, amara, rosa],
      after: [mateo, amara],
      gains: [],
      loses: [rosa],
      waitsFor: [],
      isPossible: true,
    });
  });

  it('names who gains sight', () => {
    const narrow = alone().when(mateo, setsAudience('between-us'));
    const { gains, loses } = forecast(narrow, mateo, { audience: 'named', named: [amara, rosa] });
    expect([gains, loses]).toEqual([[rosa], []]);
  });

  it('says that nothing changes when it is so already', () => {
    const wanted: Audienced = { audience: 'by-topic', named: [] };
    expect(forecast(alone(), mateo, wanted).isPossible).toBe(false);
  });

  it('keeps the clients it is about among the named', () => {
    const { after } = forecast(couple(), mateo, { audience: 'named', named: [rosa, amara] });
    expect(after).toEqual([mateo, sam, amara, rosa]);
  });

  it('waits for the other client where a joint thing would be seen by more people', () => {
    const wanted: Audienced = { audience: 'named', named: [amara, rosa] };
    expect(forecast(couple(), mateo, wanted).waitsFor).toEqual([sam]);
    const asked = couple().when(mateo, setsAudience('named', amara, rosa));
    expect(forecast(asked, sam, wanted)).toMatchObject({ waitsFor: [], gains: [rosa] });
  });

  it('does not wait where a joint thing is seen by fewer', () => {
    const { waitsFor, loses } = forecast(couple(), mateo, { audience: 'named', named: [mateo] });
    expect([waitsFor, loses]).toEqual([[], [amara]]);
  });

  it('says who could see it if a wish came true', () => {
    const story = couple();
    const wanted: Audienced = { audience: 'named', named: [mateo, sam, rosa] };
    expect(seesThen(pageOf(story, sam), story.item(), wanted)).toEqual([mateo, sam, rosa]);
  });
});
