import type { CSSProperties } from 'react';
import { Link } from 'react-aria-components/Link';
import { classes } from './classes.ts';
import { Disc } from './disc.tsx';
import { SetTable } from './drawings/set-table.tsx';
import { PeopleList, PeopleRow } from './people-list.tsx';
import type { Person } from './person-mark.ts';
import styles from './round-table.module.css';
import { seatPlaces } from './seat-places.ts';
import { useWords } from './words.tsx';

/** Past this many, a table is too small to read and becomes a list. */
const mostSeats = 8;

export interface TableSeat extends Person {
  readonly role: string;
  /** Has been offered the seat and has not answered. */
  readonly isInvited?: boolean | undefined;
  /** Where their row is, on this page or another. */
  readonly href: string;
}

/** The circle, from above. You sit nearest. The list of people is the real thing; this shows it. */
export function RoundTable({ seats }: { seats: readonly TableSeat[] }) {
  const { say } = useWords();
  if (seats.length > mostSeats)
    return (
      <PeopleList>
        {seats.map((seat) => (
          <PeopleRow
            key={seat.personId}
            person={seat}
            role={seat.role}
            isInvited={seat.isInvited ?? false}
          />
        ))}
      </PeopleList>
    );
  const places = seatPlaces(seats);
  return (
    <div className={styles.place}>
      <div className={styles.table}>
        <SetTable seats={places} />
        <ol className={styles.seats} aria-label={say('pieces.seats')}>
          {places.map(({ seat, x, y }) => (
            <li key={seat.personId} style={{ '--x': x, '--y': y } as CSSProperties}>
              <Link href={seat.href} className={classes(styles.seat, y < -0.2 && styles.upper)}>
                <Disc person={seat} isInvited={seat.isInvited ?? false} />
                <span className={styles.label}>
                  <span className={styles.name}>{seat.you ? say('people.you') : seat.name}</span>
                  <span className={styles.role}>
                    {seat.isInvited ? say('pieces.invited') : seat.role}
                  </span>
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
