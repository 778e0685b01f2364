import { describe, expect, it } from 'vitest';
import { english } from './english.ts';
import { sayAudienceNames, sayNames } from './say-names.ts';
import { speaker } from './say.ts';

const say = speaker('en-US', english);
const you = { name: 'Mateo', you: true };
const [amara, dana, walt, nair, june] = ['Amara', 'Dana', 'Walt', 'Dr. Nair', 'June'].map(
  (name) => ({ name }),
) as [{ name: string }, { name: string }, { name: string }, { name: string }, { name: string }];

describe('names together', () => {
  it('puts you first and says "and" once', () => {
    expect(sayNames([amara, you], say)).toBe('You and Amara');
    expect(sayNames([amara, dana, you], say)).toBe('You, Amara and Dana');
    expect(sayNames([you, amara, dana, walt], say)).toBe('You, Amara, Dana and Walt');
  });

  it('counts the rest past four', () => {
    expect(sayNames([you, amara, dana, walt, nair], say)).toBe('You, Amara and 3 others');
    expect(sayNames([you, amara, dana, walt, nair, june], say)).toBe('You, Amara and 4 others');
    expect(sayNames([you, amara, dana, walt, nair], say, 9)).toBe(
      'You, Amara, Dana, Walt and Dr. Nair',
    );
  });

  it('says so when there is one person, or nobody', () => {
    expect(sayNames([amara], say)).toBe('Amara');
    expect(sayNames([], say)).toBe('Nobody');
    expect(sayAudienceNames([you], say)).toBe('Only you');
    expect(sayAudienceNames([amara], say)).toBe('Only Amara');
    expect(sayAudienceNames([amara, you], say)).toBe('You and Amara');
  });
});
