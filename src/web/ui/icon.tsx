import { type IconName, iconPaths } from './icon-paths.ts';
import { classes } from './classes.ts';
import styles from './icon.module.css';

/** Always beside a word, so it is hidden from screen readers. */
export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  const turns = name === 'back' || name === 'next' || name === 'leave';
  return (
    <svg
      className={classes(styles.icon, turns && styles.turns, className)}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      {iconPaths[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
