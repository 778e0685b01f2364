import { describe, expect, test } from 'vitest';
import { line, sentence, words } from './words.ts';

/** Why this text is refused, or what is kept of it. */
function kept(text: unknown, as = words) {
  const outcome = as.safeParse(text);
  return outcome.success ? { kept: outcome.data } : outcome.error.issues.map((it) => it.message);
}

describe('words are kept as written', () => {
  test.each([
    ['markup, which is text', '<script>alert("hi")</script> <b>bold</b> {{ }} %s'],
    ['lines and tabs', 'First.\n\tThen.\n\nLast.'],
    ['every script', 'Caminar después de cenar · المشي بعد العشاء · 散歩 · הליכה'],
    ['joined signs', '👨‍👩‍👧‍👦 🇺🇸 1️⃣ é नमस्ते'],
    ['quotes and slashes', `it's "so" \\ / '; drop table entry; --`],
    ['two spaces inside', 'one  two'],
  ])('%s', (_, text) => {
    expect(kept(text)).toEqual({ kept: text });
  });

  test('blanks around them are cut, and nothing else is', () => {
    expect(kept(' \n\t hello  there \u00a0\n')).toEqual({ kept: 'hello  there' });
  });
});

describe('what cannot be kept or could mislead is refused', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['blanks without width', '\u200b\u200d\u2060'],
    ['an accent on nothing', '\u0301'],
  ])('%s is nothing at all', (_, text) => {
    expect(kept(text)).toContain('words/empty');
  });

  test.each([
    ['NUL', 'a\u0000b'],
    ['escape', 'a\u001b[31mb'],
    ['carriage return', 'a\r\nb'],
    ['a C1 control', 'a\u0085b'],
    ['delete', 'a\u007fb'],
    ['right-to-left override', 'a\u202eb'],
    ['an isolate', 'a\u2066b'],
    ['a right-to-left mark', 'a\u200fb'],
    ['an Arabic letter mark', 'a\u061cb'],
    ['a line separator', 'a\u2028b'],
    ['a byte order mark inside', 'a\ufeffb'],
    ['a noncharacter', 'a\uffffb'],
    ['a noncharacter far out', 'a\u{1fffe}b'],
  ])('%s is unfit', (_, text) => {
    expect(kept(text)).toEqual(['words/unfit']);
  });

  test.each(['a\ud800b', '\udc00a', 'a\ud83d'])('half a character is broken', (text) => {
    expect(kept(text)).toContain('words/broken');
  });

  test.each([null, undefined, 7, true, [], {}, ['text'], new String('text'), 10n])(
    'what is no text is refused: %s',
    (value) => expect(words.safeParse(value).success).toBe(false),
  );
});

describe('how much fits', () => {
  test.each([
    ['a line', line, 120],
    ['a sentence', sentence, 500],
    ['words', words, 8_000],
  ] as const)('%s', (_, as, most) => {
    expect(kept('x'.repeat(most), as)).toEqual({ kept: 'x'.repeat(most) });
    expect(kept('x'.repeat(most + 1), as)).toEqual(['words/too-long']);
    expect(kept('x'.repeat(100_000), as)).toEqual(['words/too-long']);
  });

  test('a line is one line', () => {
    expect(kept('one\ntwo', line)).toEqual(['words/one-line']);
    expect(kept('one\n', line)).toEqual({ kept: 'one' });
  });
});
