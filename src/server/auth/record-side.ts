import { fillExamples } from '../example/fill-examples.ts';
import { readSeat } from '../record/read-seat.ts';
import { takeSeat } from '../record/take-seat.ts';
import type { Writer } from '../store/append.ts';
import type { RecordSide } from './door.ts';

/** The record's part of what the door does, each asked as the person it is for. */
export function recordSide(writer: Writer): RecordSide {
  return {
    readSeat: (viewer, partnership, seat) => readSeat(writer, viewer, partnership, seat),
    takeSeat: (person, invitation) => takeSeat(writer, person, invitation),
    fillExamples: () => fillExamples(writer),
  };
}
