/** Where a seat is around a table of radius 1, x to the right and y down. */
export interface SeatPlace<Seat> {
  readonly seat: Seat;
  readonly x: number;
  readonly y: number;
}

/**
 * Seats around the table, given in the order in which people are named: you, who you work with,
 * then the others. You sit nearest, at the bottom; the second sits across from you; the others
 * follow clockwise. The small table in an audience line and the large one in the Circle are both
 * placed by this rule, so a dot in the one is the same chair in the other. Returned clockwise.
 */
export function seatPlaces<Seat extends { readonly you?: boolean | undefined }>(
  seats: readonly Seat[],
): SeatPlace<Seat>[] {
  const you = seats.find((seat) => seat.you) ?? seats[0];
  const [across, ...others] = seats.filter((seat) => seat !== you);
  const half = Math.floor(seats.length / 2);
  const clockwise = [you, ...others.slice(0, half - 1), across, ...others.slice(half - 1)];
  return clockwise
    .filter((seat) => seat !== undefined)
    .map((seat, at) => {
      const angle = Math.PI / 2 + (at * 2 * Math.PI) / seats.length;
      return { seat, x: rounded(Math.cos(angle)), y: rounded(Math.sin(angle)) };
    });
}

const rounded = (part: number): number => Math.round(part * 1000) / 1000 + 0;
