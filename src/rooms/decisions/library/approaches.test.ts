import { describe, expect, test } from 'vitest';
import { facts } from '../facts.ts';
import { approach, factsFrom, type Approach } from './approach.ts';
import { approaches, shelfOf } from './approaches.ts';
import { gradeOf } from '../../../testing/reading-grade.ts';

const all = Object.entries(approaches);
const textOf = ({ what, good, hard, asks, forWhat }: Approach) =>
  [what, ...good, ...hard, asks, forWhat].join(' ');

test('there are at least ten', () => {
  expect(all.length).toBeGreaterThanOrEqual(10);
});

describe.each(all)('%s', (_, text) => {
  test('has every part, and becomes an option', () => {
    expect(approach.parse(text)).toEqual(text);
    expect(facts.safeParse(factsFrom(text)).success).toBe(true);
    for (const list of [text.good, text.hard, text.sources, text.instead]) {
      expect(list.length).toBeGreaterThan(0);
    }
  });

  test('is read by somebody of nine to eleven years', () => {
    expect(gradeOf(textOf(text))).toBeLessThanOrEqual(6);
  });

  test('says which year its sources are from, and has no address to follow', () => {
    for (const source of text.sources) {
      expect(source).toMatch(/\((19|20)\d\d\)$/);
      expect(source).not.toMatch(/https?:|www\./);
    }
  });

  test('promises nothing, and calls nobody a patient', () => {
    expect(textOf(text)).not.toMatch(/patient|compliance|cure|guarantee|always works|must take|!/i);
  });
});

test('control: words of an office are above that grade', () => {
  const office =
    'Cognitive restructuring facilitates the identification of dysfunctional assumptions, thereby ameliorating symptomatology through systematic behavioral experimentation.';
  expect(gradeOf(office)).toBeGreaterThan(12);
});

describe('the shelf of a practice', () => {
  const [[key, text]] = all as [[string, Approach]];

  test('has the house’s texts, in their order', () => {
    expect(shelfOf([]).map((each) => each.key)).toEqual(Object.keys(approaches));
  });

  test('has its own words in place of the house’s, and its own texts at the end', () => {
    const own = { ...text, name: 'As we do it' };
    const shelf = shelfOf([
      { key, approach: own },
      { key: 'ours', approach: own },
    ]);
    expect(shelf[0]).toEqual({ key, approach: own, isOfPractice: true });
    expect(shelf.at(-1)?.key).toBe('ours');
  });

  test('has nothing that it took down', () => {
    expect(shelfOf([{ key, approach: null }]).map((each) => each.key)).not.toContain(key);
  });
});
