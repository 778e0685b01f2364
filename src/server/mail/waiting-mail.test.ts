import { describe, expect, test } from 'vitest';
import { mayWrite, waitingMailOf } from './waiting-mail.ts';

describe('the hours and the rhythm', () => {
  const at = (text: string) => Date.parse(text);
  const timeZone = 'America/Chicago';
  // In November Chicago is six hours behind.
  const monday = (hour: number) => at('2026-11-02T06:00:00Z') + hour * 3_600_000;

  test.each([
    ['daily', 7.9, undefined, false],
    ['daily', 8, undefined, true],
    ['daily', 19.9, undefined, true],
    ['daily', 20, undefined, false],
    ['daily', 19, monday(8), false],
    ['daily', 32, monday(19), true],
    ['soon', 12, monday(11.1), false],
    ['soon', 12, monday(11), true],
    ['soon', 23, undefined, false],
    ['off', 12, undefined, false],
  ] as const)('%s at hour %s, the last one at %s: %j', (rhythm, hour, last, may) => {
    expect(mayWrite(rhythm, { now: monday(hour), last, timeZone })).toBe(may);
  });

  test('whoever works here is told once a day; nobody else is written to before they ask', () => {
    expect(waitingMailOf({}, ['therapist'])).toBe('daily');
    expect(waitingMailOf({}, [])).toBe('off');
    expect(waitingMailOf({ waitingMail: 'off' }, ['therapist'])).toBe('off');
    expect(waitingMailOf({ waitingMail: 'soon' }, [])).toBe('soon');
  });
});
