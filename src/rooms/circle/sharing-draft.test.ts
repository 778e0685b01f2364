import { describe, expect, it } from 'vitest';
import type { Share } from '../../record/circle.ts';
import { day } from '../../record/time.ts';
import { mateo, noon, rosa } from '../../testing/given.ts';
import { draftFrom, planOf, topicsOnOffer } from './sharing-draft.ts';
import type { Sharing } from './sharing.ts';

const share = (topic: Share['topic'], until: number | null): Share => ({
  id: topic,
  client: mateo,
  member: rosa,
  topic,
  may: 'add',
  from: noon,
  until,
});
const clock = { now: noon, lastDay: () => '2026-12-01' };

describe('the sharing sheet', () => {
  it('begins small the first time: nothing chosen, only seeing, ninety days suggested', () => {
    expect(draftFrom([], undefined, clock)).toEqual({
      topics: [],
      may: 'see',
      purpose: '',
      until: 'suggested',
      day: '',
    });
  });

  it('begins with what is shared, and what it was for', () => {
    const history: Sharing = {
      client: mateo,
      member: rosa,
      decisions: [
        {
          id: 'a',
          at: noon,
          what: 'shared',
          topics: ['goals'],
          may: 'add',
          purpose: 'For the evenings.',
          until: null,
        },
        { id: 'b', at: noon, what: 'taken-back', topics: ['calendar'] },
      ],
    };
    expect(draftFrom([share('goals', null)], history, clock)).toEqual({
      topics: ['goals'],
      may: 'add',
      purpose: 'For the evenings.',
      until: 'open',
      day: '',
    });
  });

  it('keeps a far end, and suggests a new one where the end is near', () => {
    const far = draftFrom([share('goals', noon + 30 * day)], undefined, clock);
    expect(far).toMatchObject({ until: 'day', day: '2026-12-01' });
    const near = draftFrom([share('goals', noon + 3 * day)], undefined, clock);
    expect(near.until).toBe('suggested');
  });

  it('offers the topics that have a room, and what is shared already', () => {
    expect(topicsOnOffer(['goals'], [share('safety', null)])).toEqual(['goals', 'safety']);
  });

  it('takes back what is switched off before it shares what is on', () => {
    const draft = { topics: ['goals' as const], may: 'see' as const, purpose: '', day: '' };
    const plan = planOf({ ...draft, until: 'open' }, [share('safety', null)], {
      member: rosa,
      until: null,
    });
    expect(plan.takeBack).toEqual(['safety']);
    expect(plan.effects).toEqual([
      { effect: 'take-back', member: rosa, topics: ['safety'] },
      { effect: 'share', member: rosa, topics: ['goals'], may: 'see', until: null },
    ]);
  });
});
