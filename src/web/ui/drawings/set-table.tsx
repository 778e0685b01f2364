import type { Person } from '../person-mark.ts';
import type { SeatPlace } from '../seat-places.ts';
import { Chair, chairAt } from './chair.tsx';
import styles from './drawings.module.css';
import { Mug } from './mug.tsx';
import { Notebook } from './notebook.tsx';
import { Pen } from './pen.tsx';
import { TableTop } from './table-top.tsx';

interface SetTableProps {
  seats: readonly SeatPlace<Person & { readonly isInvited?: boolean | undefined }>[];
}

/** The circle's own table: a chair for each seat, plain while it waits for somebody. */
export function SetTable({ seats }: SetTableProps) {
  // More chairs need to stand a little closer together.
  const scale = Math.min(0.8, 5.4 / Math.max(1, seats.length));
  return (
    <svg className={styles.drawing} viewBox="-255 -315 510 620" aria-hidden="true">
      {seats.map(({ seat, x, y }) => (
        <Chair
          key={seat.personId}
          marker={seat.isInvited ? undefined : seat.marker}
          transform={chairAt(0, 0, 206, (Math.atan2(y, x) * 180) / Math.PI, scale)}
        />
      ))}
      <TableTop x={0} y={0} radius={158} />
      <Notebook transform="translate(0 2) rotate(-6) scale(.64)" />
      <Pen marker="denim" transform="translate(98 -52) rotate(58) scale(.5)" />
      <Pen marker="clay" transform="translate(112 -18) rotate(74) scale(.5)" />
      <Mug transform="translate(-34 108) rotate(150) scale(.5)" />
      <Mug transform="translate(-96 -62) rotate(-30) scale(.5)" />
      <Mug transform="translate(76 88) rotate(40) scale(.5)" />
    </svg>
  );
}
