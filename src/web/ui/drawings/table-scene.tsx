import type { Marker } from '../person-mark.ts';
import { Chair, chairAt } from './chair.tsx';
import styles from './drawings.module.css';
import { Mug } from './mug.tsx';
import { Notebook } from './notebook.tsx';
import { Pen } from './pen.tsx';
import { Sprig } from './sprig.tsx';
import { TableTop } from './table-top.tsx';

const chairs: readonly (readonly [degrees: number, marker: Marker])[] = [
  [90, 'denim'],
  [150, 'teal'],
  [212, 'ochre'],
  [272, 'clay'],
  [330, 'plum'],
  [28, 'moss'],
];

/** The whole table with its chairs, the notebook, the markers and the tea. */
export function TableScene({ className }: { className?: string | undefined }) {
  return (
    <div className={className}>
      <svg className={styles.drawing} viewBox="0 0 800 800" aria-hidden="true">
        {chairs.map(([degrees, marker]) => (
          <Chair key={marker} marker={marker} transform={chairAt(400, 400, 330, degrees)} />
        ))}
        <TableTop x={400} y={400} radius={270} />
        <Notebook transform="translate(378 398) rotate(-8) scale(.92)" />
        <Pen marker="denim" transform="translate(545 352) rotate(62) scale(.8)" />
        <Pen marker="clay" transform="translate(572 398) rotate(74) scale(.8)" />
        <Pen marker="teal" transform="translate(556 470) rotate(38) scale(.8)" />
        <Mug transform="translate(318 228) rotate(-40) scale(.95)" />
        <Mug transform="translate(262 520) rotate(150) scale(.95)" />
        <Mug transform="translate(478 566) rotate(40) scale(.95)" />
        <Sprig transform="translate(480 236) rotate(24) scale(.82)" />
      </svg>
    </div>
  );
}
