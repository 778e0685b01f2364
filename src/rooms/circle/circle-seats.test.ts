import { expect, test } from 'vitest';
import { memberAt } from '../../record/circle.ts';
import { amara, given, mateo, rosa, sam } from '../../testing/given.ts';
import { earlierOffers, mayOfferSeats, needsYesOf, seatsOnOffer } from './circle-seats.ts';
import type { Seat } from './seat.ts';

const seat = (name: string, state: Seat['state']) => ({
  state: {
    name,
    state,
    role: 'supporter' as const,
    relation: undefined,
    offeredBy: amara,
    at: 0,
    takenBy: undefined,
  },
});
const seats = [
  seat('June', 'open'),
  seat('Walt', 'declined'),
  seat('Dana', 'asked'),
  seat('Rosa', 'taken'),
  seat('Ben', 'taken-back'),
];

test('offered seats stand at the table in order, and what came to nothing apart', () => {
  expect(seatsOnOffer(seats).map(({ state }) => state.name)).toEqual(['Dana', 'June']);
  expect(earlierOffers(seats).map(({ state }) => state.name)).toEqual(['Walt', 'Ben']);
});

test('clients and therapists offer seats; a therapist’s offer needs the clients’ yes', () => {
  const story = given(mateo, sam, amara, rosa);
  const { circle } = story.record();
  const at = (person: string) => memberAt(circle, person, story.now());
  expect([mateo, amara, rosa].map((person) => mayOfferSeats(at(person)))).toEqual([
    true,
    true,
    false,
  ]);
  expect(needsYesOf(circle, story.now(), at(amara))).toEqual([mateo, sam]);
  expect(needsYesOf(circle, story.now(), at(mateo))).toEqual([]);
});
