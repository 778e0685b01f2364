import { useId } from 'react';
import styles from './drawings.module.css';
import { grain } from './grain.ts';

interface TableTopProps {
  x: number;
  y: number;
  radius: number;
}

/** A round wooden table from above, with light from a window by day and from a lamp by evening. */
export function TableTop({ x, y, radius }: TableTopProps) {
  const id = useId();
  const [wood, shade, pool, edge, blur] = ['w', 's', 'l', 'c', 'b'].map((part) => `${id}${part}`);
  // Drawn at radius 100 around 0 0, then moved and grown.
  return (
    <g transform={`translate(${x} ${y}) scale(${radius / 100})`}>
      <defs>
        <radialGradient id={wood} cx=".36" cy=".28" r=".9">
          <stop offset="0" className={styles.woodPale} />
          <stop offset=".62" className={styles.wood} />
          <stop offset="1" className={styles.woodDeep} />
        </radialGradient>
        <radialGradient id={shade}>
          <stop offset=".8" className={styles.shade} />
          <stop offset="1" className={styles.shade} stopOpacity="0" />
        </radialGradient>
        <radialGradient id={pool}>
          <stop offset="0" className={styles.pool} />
          <stop offset="1" className={styles.pool} stopOpacity="0" />
        </radialGradient>
        <clipPath id={edge}>
          <circle r="100" />
        </clipPath>
        <filter id={blur} x="-20%" y="-20%" width="140%" height="140%">
          <feGaussianBlur stdDeviation="2.2" />
        </filter>
      </defs>
      <ellipse cx="3" cy="9" rx="110" ry="109" fill={`url(#${shade})`} opacity=".75" />
      <circle r="100" fill={`url(#${wood})`} />
      <g clipPath={`url(#${edge})`}>
        {grain.map(([path, width, opacity]) => (
          <path
            key={path}
            className={styles.grain}
            d={path}
            strokeWidth={width}
            opacity={opacity}
          />
        ))}
        <path
          className={styles.window}
          filter={`url(#${blur})`}
          transform="translate(-52 -98) skewX(-22) scale(.333)"
          d="M180 20h120v170h-120zM322 20h120v170h-120zM180 214h120v170h-120zM322 214h120v170h-120z"
        />
        <circle cx="10" cy="-16" r="92" fill={`url(#${pool})`} />
      </g>
      <circle r="98.9" className={styles.rimLight} vectorEffect="non-scaling-stroke" />
      <circle r="100" className={styles.rim} vectorEffect="non-scaling-stroke" />
    </g>
  );
}
