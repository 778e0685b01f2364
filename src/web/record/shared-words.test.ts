import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import type { SheetListener } from './sheets.ts';
import { caretAfter, shareWords, weaveIn } from './shared-words.ts';

/** Devices on one sheet: what one says, the others hear once the line brings it. */
function table(before = '') {
  const listeners: SheetListener[] = [];
  const waiting: (() => void)[] = [];
  const said: Uint8Array[] = [];
  const open = (listener: SheetListener) => {
    listeners.push(listener);
    const change = (bytes: Uint8Array) => {
      said.push(bytes);
      for (const each of listeners) {
        if (each !== listener) waiting.push(() => each.changed([bytes]));
      }
    };
    return { change, close: () => {} };
  };
  return {
    device() {
      const there = [...said];
      const words = shareWords(open, before);
      words.subscribe(() => {});
      const listener = listeners.at(-1);
      listener?.changed(there);
      listener?.here();
      return words;
    },
    bring: () => waiting.splice(0).forEach((each) => each()),
  };
}

test('two people who write at once both stand there, in one order for both', () => {
  const at = table('We met.');
  const [mateo, amara] = [at.device(), at.device()];
  mateo.become('We met. I took the bus.');
  amara.become('On Tuesday we met.');
  at.bring();
  expect(mateo.text()).toBe(amara.text());
  expect(mateo.text()).toContain('I took the bus.');
  expect(mateo.text()).toContain('On Tuesday');
});

test('kept words that are written over are there once, however many begin with them', () => {
  const at = table('We met.');
  const devices = [at.device(), at.device(), at.device()];
  at.bring();
  expect(devices.map((each) => each.text())).toEqual(['We met.', 'We met.', 'We met.']);
});

test('whatever two people do to the words, they end with the same', () => {
  const someWords = fc.string({ unit: 'grapheme', maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), someWords, fc.boolean())), (steps) => {
      const at = table('Begin 👩‍👧 here');
      const [one, other] = [at.device(), at.device()];
      for (const [isOne, text, arrives] of steps) {
        (isOne ? one : other).become(text);
        if (arrives) at.bring();
      }
      at.bring();
      expect(one.text()).toBe(other.text());
      expect(one.text().isWellFormed()).toBe(true);
    }),
  );
});

test('what one person types alone is what stands there', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const mateo = table().device();
      for (const text of texts) {
        mateo.become(text);
        expect(mateo.text()).toBe(text);
      }
    }),
  );
});

test.each([
  ['abc', 'Xabc', 2, 3],
  ['abc', 'abcX', 2, 2],
  ['abc', 'aXbc', 0, 0],
  ['abc', '', 2, 0],
])('“%s” becomes “%s”: the caret goes from %s to %s', (was, is, before, after) => {
  expect(caretAfter(was, is, before)).toBe(after);
});

test('what is held back is woven into what the others wrote meanwhile', () => {
  const was = 'We met. We spoke.';
  const held = 'We met on Tuesday. We spoke.';
  expect(weaveIn(was, held, 'We met. We spoke. It rained.')).toBe(
    'We met on Tuesday. We spoke. It rained.',
  );
  const text = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(weaveIn(one, other, one)).toBe(other);
      expect(weaveIn(one, one, other)).toBe(other);
    }),
  );
  fc.assert(
    fc.property(text, text, text, text, (start, end, mine, theirs) => {
      const now = weaveIn(`${start}|${end}`, `${start}${mine}|${end}`, `${start}|${end}${theirs}`);
      expect(now).toBe(`${start}${mine}|${end}${theirs}`);
    }),
  );
});
