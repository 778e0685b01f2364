import { expect, test } from 'vitest';
import { findRooms } from './find-rooms.ts';
import { partOfDay } from './greeting.ts';

const room = (...clients: string[]) => ({
  partnership: clients.join(),
  role: 'therapist' as const,
  clients,
  isExample: false,
});
const rooms = [room('Mateo Reyes'), room('Zoë O’Neill', 'Sam Park'), room('Ana-María López')];
const found = (written: string) =>
  findRooms(rooms, written, 'en-US').map(({ clients }) => clients[0]);

test('a room is found by the beginning of any name in it, in any case and accent', () => {
  expect(found('rey')).toEqual(['Mateo Reyes']);
  expect(found('zoe')).toEqual(['Zoë O’Neill']);
  expect(found('sam zo')).toEqual(['Zoë O’Neill']);
  expect(found('maria LOPEZ')).toEqual(['Ana-María López']);
  expect(found('neill')).toEqual(['Zoë O’Neill']);
});

test('with nothing written every room is there, and with nonsense none', () => {
  expect(found('  ')).toHaveLength(3);
  expect(found('x')).toEqual([]);
});

test('the night belongs to the evening', () => {
  expect([4, 5, 11, 12, 17, 18, 23].map(partOfDay)).toEqual([
    'evening',
    'morning',
    'morning',
    'afternoon',
    'afternoon',
    'evening',
    'evening',
  ]);
});
