import type { Marker } from '../person-mark.ts';
import { markClass } from '../person-mark.ts';
import styles from './drawings.module.css';

interface ChairProps {
  transform: string;
  /** Whose chair it is. An open chair has no color. */
  marker?: Marker | undefined;
}

/** A chair from above; its back is away from the table, at the bottom of the drawing. */
export function Chair({ transform, marker }: ChairProps) {
  return (
    <g transform={transform} className={marker && markClass({ marker })}>
      <rect x="-52" y="-46" width="112" height="104" rx="34" className={styles.seatShadow} />
      <rect x="-54" y="-52" width="108" height="100" rx="34" className={styles.seat} />
      <rect x="-44" y="-44" width="88" height="82" rx="27" className={styles.cushion} />
      <path
        d="M-30 -22C-10 -26 12 -26 30 -22M-31 -3C-10 -7 12 -6 31 -3M-30 16C-10 12 12 13 30 16"
        className={styles.weave}
      />
      <path d="M-52 44C-30 62 30 62 52 44" className={styles.chairBack} />
    </g>
  );
}

/** Puts a chair at an angle (degrees, clockwise from the right) and a distance from the middle. */
export function chairAt(
  x: number,
  y: number,
  distance: number,
  degrees: number,
  scale = 1,
): string {
  const turn = (degrees * Math.PI) / 180;
  const left = Math.round(x + distance * Math.cos(turn));
  const top = Math.round(y + distance * Math.sin(turn));
  return `translate(${left} ${top}) rotate(${degrees - 90}) scale(${scale})`;
}
