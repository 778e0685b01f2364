import { Link } from 'react-aria-components/Link';
import { classes } from '../ui/classes.ts';
import { HearthMark } from '../ui/hearth-mark.tsx';
import { HelpAndLeave } from '../ui/help-and-leave.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './lintel.module.css';

interface LintelProps {
  /** "Mateo’s room", or nothing outside any room. */
  roomName?: string | undefined;
  homeHref: string;
  isBare?: boolean;
}

/** The strip at the top of every page, signed in or not: where you are, Help now, Leave. */
export function Lintel({ roomName, homeHref, isBare = false }: LintelProps) {
  const { say } = useWords();
  return (
    <header className={classes(styles.lintel, isBare && styles.bare)}>
      <Link className={styles.brand ?? ''} href={homeHref}>
        <HearthMark className={styles.mark} />
        <span className={styles.name}>
          {roomName ?? say('shell.name')}
          {roomName !== undefined && <small className={styles.house}>{say('shell.name')}</small>}
        </span>
      </Link>
      <HelpAndLeave />
    </header>
  );
}
