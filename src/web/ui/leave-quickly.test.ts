import { describe, expect, it } from 'vitest';
import { threeShifts } from './leave-quickly.ts';

/** Presses and releases Shift at each time, and tells at which of them the page would be left. */
function press(times: readonly number[], shifts = threeShifts()): number[] {
  return times.filter((at) => {
    shifts.pressed('Shift');
    return shifts.released('Shift', at);
  });
}

describe('Shift three times', () => {
  it('leaves at the third within five seconds', () => {
    expect(press([0, 400, 900])).toEqual([900]);
    expect(press([0, 2500, 5000])).toEqual([5000]);
  });

  it('does not leave when they are further apart', () => {
    expect(press([0, 2500, 5001])).toEqual([]);
    expect(press([0, 4000, 8000, 8500])).toEqual([8500]);
  });

  it('does not mistake typing for leaving', () => {
    const shifts = threeShifts();
    const left = [100, 300, 500, 700].map((at) => {
      shifts.pressed('Shift');
      shifts.pressed('A');
      return shifts.released('Shift', at);
    });
    expect(left).toEqual([false, false, false, false]);
  });

  it('starts again after another key', () => {
    const shifts = threeShifts();
    expect(press([0, 100], shifts)).toEqual([]);
    shifts.pressed('a');
    expect(press([200, 300], shifts)).toEqual([]);
    expect(press([400], shifts)).toEqual([400]);
  });

  it('counts a held key once', () => {
    const shifts = threeShifts();
    shifts.pressed('Shift');
    for (let i = 0; i < 9; i += 1) shifts.pressed('Shift', true);
    expect(shifts.released('Shift', 50)).toBe(false);
    expect(shifts.released('Shift', 60)).toBe(false);
  });
});
