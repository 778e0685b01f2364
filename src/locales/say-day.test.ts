import { describe, expect, it } from 'vitest';
import { sayDate, sayDay, sayDayAndYear, sayShortDate, sayTime, sayWeekday } from './say-day.ts';

const zone = 'America/New_York';

describe('days', () => {
  it('are said in words', () => {
    const when = new Date('2026-12-13T17:00:00Z');
    expect(sayDay(when, 'en-US', zone)).toBe('Sunday, December 13');
    expect(sayDate(when, 'en-US', zone)).toBe('December 13');
    expect(sayShortDate(when, 'en-US', zone)).toBe('Dec 13');
    expect(sayDayAndYear(when, 'en-US', zone)).toBe('December 13, 2026');
    expect(sayWeekday(when, 'en-US', zone)).toBe('Sunday');
    expect(sayTime(when, 'en-US', zone)).toMatch(/^12:00\sPM$/);
  });

  it('without a time are the same day everywhere', () => {
    for (const where of [zone, 'Pacific/Auckland', 'UTC', 'Pacific/Pago_Pago']) {
      expect(sayDay('2026-12-13', 'en-US', where)).toBe('Sunday, December 13');
    }
  });

  it('with a time are the day it is where you are', () => {
    expect(sayDay('2026-12-13T02:00:00Z', 'en-US', zone)).toBe('Saturday, December 12');
    expect(sayDay('2026-12-13T02:00:00Z', 'en-US', 'Asia/Tokyo')).toBe('Sunday, December 13');
  });
});
