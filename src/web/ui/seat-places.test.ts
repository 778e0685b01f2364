import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seatPlaces } from './seat-places.ts';

const people = (...names: string[]) => names.map((name) => ({ name, you: name === 'Mateo' }));
const names = (...from: string[]) => seatPlaces(people(...from)).map(({ seat }) => seat.name);

describe('seats around the table', () => {
  it('has you nearest, the one you work with across, and the others clockwise', () => {
    expect(names('Mateo', 'Amara', 'Dana', 'Walt', 'Dr. Nair', 'June')).toEqual([
      'Mateo',
      'Dana',
      'Walt',
      'Amara',
      'Dr. Nair',
      'June',
    ]);
    const [mateo, , , amara] = seatPlaces(
      people('Mateo', 'Amara', 'Dana', 'Walt', 'Dr. Nair', 'June'),
    );
    expect(mateo).toMatchObject({ x: 0, y: 1 });
    expect(amara).toMatchObject({ x: 0, y: -1 });
  });

  it('has you nearest wherever you are in the list', () => {
    expect(names('Amara', 'Dana', 'Mateo')).toEqual(['Mateo', 'Amara', 'Dana']);
    expect(names('Amara', 'Mateo')).toEqual(['Mateo', 'Amara']);
    expect(names('Mateo')).toEqual(['Mateo']);
    expect(names()).toEqual([]);
  });

  it('has a table also for who has no seat at it', () => {
    expect(names('Amara', 'Dana')).toEqual(['Amara', 'Dana']);
  });

  it('gives everyone one chair of their own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.nat(), (count, yours) => {
        const seats = Array.from({ length: count }, (_, id) => ({ id, you: id === yours % count }));
        const places = seatPlaces(seats);
        expect(new Set(places.map(({ seat }) => seat.id)).size).toBe(count);
        expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(count);
        expect(places[0]).toMatchObject({ seat: { you: true }, x: 0, y: 1 });
      }),
    );
  });
});
