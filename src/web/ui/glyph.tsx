import { classes } from './classes.ts';
import styles from './glyph.module.css';
import { type Marker, markClass } from './person-mark.ts';
import { seatPlaces } from './seat-places.ts';

/** A chair at the table, and whether the person on it sees the thing in question. */
export interface Seat {
  readonly personId: string;
  readonly name: string;
  readonly marker: Marker;
  readonly initial: string;
  readonly you: boolean;
  readonly sees: boolean;
}

interface GlyphProps {
  seats: readonly Pick<Seat, 'personId' | 'marker' | 'you' | 'sees'>[];
  isSmall?: boolean;
}

/** The small round table: filled means can see, hollow means cannot. The names stand beside it. */
export function Glyph({ seats, isSmall = false }: GlyphProps) {
  // A full table needs smaller chairs.
  const size = Math.min(1, 8 / Math.max(1, seats.length));
  return (
    <svg
      className={classes(styles.glyph, isSmall && styles.small)}
      viewBox="-16 -16 32 32"
      aria-hidden="true"
    >
      <circle className={styles.table} r="6.4" />
      {seatPlaces(seats).map(({ seat, x, y }) => (
        <circle
          key={seat.personId}
          className={seat.sees ? classes(styles.sees, markClass(seat)) : styles.not}
          cx={x * 11.6}
          cy={y * 11.6}
          r={(seat.sees ? 3.7 : 2.6) * size}
        />
      ))}
    </svg>
  );
}
