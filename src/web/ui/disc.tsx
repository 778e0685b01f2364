import { classes } from './classes.ts';
import styles from './disc.module.css';
import { markClass, type PersonMark } from './person-mark.ts';

interface DiscProps {
  person: PersonMark;
  size?: 'small' | 'medium' | 'large';
  /** No name stands next to it, so the disc carries the name itself. */
  isAlone?: boolean;
  /** Offered a seat, has not taken it yet. */
  isInvited?: boolean;
}

/** A person's place mark: a ring in their color with their initial. Never a photo. */
export function Disc({ person, size = 'medium', isAlone = false, isInvited = false }: DiscProps) {
  return (
    <span
      className={classes(styles.disc, styles[size], isInvited && styles.invited, markClass(person))}
    >
      <span aria-hidden="true">{person.initial}</span>
      {isAlone && <span className="vh">{person.name}</span>}
    </span>
  );
}
