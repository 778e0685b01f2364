import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Catalog, english, englishAreas, type WordKey } from './english.ts';
import { pseudo } from './pseudo.ts';
import { speaker } from './say.ts';

const keys = Object.keys(english) as WordKey[];

/** The names of the gaps in a message, at any depth. */
function gaps(message: string): string[] {
  const found = new Set<string>();
  const walk = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      found.add(String(token[0]));
      if (token[2] && typeof token[2] === 'object') Object.values(token[2]).forEach(walk);
    }
  };
  walk(compileMessageOrThrow(message));
  return [...found].sort();
}

const say = speaker('en-US', english);

/** The keys for which something is wrong. An empty list is the only good answer. */
const wrong = (isWrong: (key: WordKey) => boolean): WordKey[] => keys.filter(isWrong);

describe('the words', () => {
  it('all compile', () => {
    expect(keys.length).toBeGreaterThan(40);
    for (const key of keys) gaps(english[key]);
  });

  it('notice a message that does not compile', () => {
    expect(() => gaps('{n, plural, one {# goal}')).toThrow(/./);
  });

  it('are never lost because two areas chose the same key', () => {
    const total = englishAreas.reduce((sum, area) => sum + Object.keys(area).length, 0);
    expect(total).toBe(keys.length);
  });

  it('keep the habits of the house: no exclamation marks, curly quotes, no empty words', () => {
    expect(wrong((key) => /[!]|\w'\w|"/.test(english[key]))).toEqual([]);
    expect(wrong((key) => english[key].trim() === '')).toEqual([]);
  });

  it('blame nobody, cheer at nobody, and never call a person a case', () => {
    const never =
      /\b(submit|manage|patients?|compliance|outcomes?|module|users?|missed|overdue|don’t forget|still haven’t|great job|well done|oops)\b/i;
    expect(wrong((key) => never.test(english[key]))).toEqual([]);
    expect('You missed 2 days').toMatch(never);
  });

  it('say a sentence with its gaps filled', () => {
    expect(say('audience.can', { names: 'You and Amara' })).toBe('You and Amara can see this');
    expect(say('people.others', { list: 'You, Amara', n: 1 })).toBe('You, Amara and 1 other');
    expect(say('people.others', { list: 'You, Amara', n: 4 })).toBe('You, Amara and 4 others');
  });

  it('leave what a person typed as it is', () => {
    for (const typed of ['\\x41', '\\u0042', 'C:\\new', '{name}', '<b>', '# of', "it''s"]) {
      expect(say('people.only', { name: typed })).toBe(`Only ${typed}`);
    }
  });
});

describe('another language', () => {
  const pseudoCatalog: Catalog = pseudo(english);

  it('has every word, longer, with the same gaps', () => {
    const gapsOf = (catalog: Catalog) => keys.map((key) => [key, gaps(catalog[key])]);
    expect(gapsOf(pseudoCatalog)).toEqual(gapsOf(english));
    expect(wrong((key) => pseudoCatalog[key].length <= english[key].length)).toEqual([]);
    expect(speaker('en-XA', pseudoCatalog)('shell.waitingHere', { n: 2 })).toContain('2 ');
  });

  it('is a type error when a word is missing', () => {
    const { 'shell.help': _help, ...rest } = english;
    // A language without "Help now" is not a language of this house.
    expectTypeOf(rest).not.toExtend<Catalog>();
    expectTypeOf(english).toExtend<Catalog>();
  });
});
