import { classes } from './classes.ts';
import styles from './lamp-dot.module.css';

/** A small lamp: this waits for you. The words beside it say so too. */
export function LampDot({ className }: { className?: string | undefined }) {
  return <span className={classes(styles.dot, className)} aria-hidden="true" />;
}
