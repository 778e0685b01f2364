/** Where a seat is around a table of radius 1, x to the right and y down. */
export interface SeatPlace<Seat> {
  readonly seat: Seat;
  readonly x: number;
  readonly y: number;
}

/**
 * Seats around the table, in their order and clockwise. You always sit nearest: at the bottom.
 * The small table in an audience line and the large one in the Circle are placed by this one rule,
 * so a dot in the one is the same chair in the other.
 */
export function seatPlaces<Seat extends { readonly you?: boolean | undefined }>(
  seats: readonly Seat[],
): SeatPlace<Seat>[] {
  const yours = Math.max(
    0,
    seats.findIndex((seat) => seat.you),
  );
  const fromYou = [...seats.slice(yours), ...seats.slice(0, yours)];
  return fromYou.map((seat, at) => {
    const angle = Math.PI / 2 + (at * 2 * Math.PI) / fromYou.length;
    return { seat, x: rounded(Math.cos(angle)), y: rounded(Math.sin(angle)) };
  });
}

const rounded = (part: number): number => Math.round(part * 1000) / 1000 + 0;
